import { describe, expect, it } from 'vitest'
import { xml2js } from 'xml-js'
import { LOCALES } from '@/lib/catalog/vocabulary'
import type { ChangeEntry } from '@/lib/entries/changes-queries'
import { toHistoryEntry } from '@/lib/entries/history-rows'
import { buildStatement } from '@/lib/testing/factories-entries'
import { feedOf } from './feed-of'
import { isKnown } from './is-known'
import { contentOf, writeFeed } from './write-feed'

const NASTY = `]]><script>alert("1")</script> & 'x' <\u0007 \u000b b>`
const ID = '019a0000-0000-7000-8000-000000000001'
const DAY = new Date('2026-03-01T12:00:00Z')

const policy = (text: string, answer: 'yes' | 'no', source?: string) => ({
  schemaVersion: 1 as const,
  kind: 'policy' as const,
  statements: [
    buildStatement({
      id: ID,
      key: 'one',
      text: { original: 'en', texts: { en: text } },
      channels: [{ channel: 'app', answer }],
      citations: source ? [{ source }] : [],
    }),
  ],
})

const change = (overrides: Partial<ChangeEntry> = {}): ChangeEntry => ({
  ...toHistoryEntry(
    {
      id: ID,
      number: 2,
      state: 'published',
      wasPublished: true,
      isStarter: false,
      author: NASTY,
      authorId: ID,
      reason: NASTY,
      recordedAt: DAY,
      decidedAt: DAY,
      decidedBy: null,
      decidedById: null,
      parent: 1,
      proposal: null,
      revertOf: null,
      content: policy(`It can be closed ${NASTY}`, 'no', 'https://x.example/?a=1&b=2'),
      parentContent: policy('It can be closed in the app', 'yes'),
    },
    [{ key: 'https://x.example/?a=1&b=2', url: 'https://x.example/?a=1&b=2', title: NASTY, kind: 'law' }],
    'en',
  ),
  page: {
    path: 'pe/claro/cancel',
    kind: 'policy',
    country: { slug: 'pe', name: { zh: '秘鲁', es: 'Perú', en: 'Peru' } },
    carrier: { slug: 'claro', name: NASTY },
    topic: 'cancel',
    title: null,
  },
  ...overrides,
})

const written = (kind: 'atom' | 'json', locale: (typeof LOCALES)[number] = 'en', changes = [change()]) =>
  writeFeed({
    locale,
    kind,
    of: NASTY,
    path: 'pe/claro',
    page: `/${locale}/changes?country=pe&carrier=claro`,
    origin: 'https://linebook.example',
    changes,
    updated: DAY,
  })

type Node = {
  name?: string
  type?: string
  attributes?: Record<string, string>
  elements?: Node[]
  text?: string
  cdata?: string
}
const parse = (text: string): Node => (xml2js(text, { compact: false }) as Node).elements?.[0] ?? {}
const all = (node: Node, name: string) => (node.elements ?? []).filter((one) => one.name === name)
const textOf = (node: Node | undefined) =>
  (node?.elements ?? []).map((one) => one.text ?? one.cdata ?? '').join('')

describe('a feed as Atom', () => {
  it.each(LOCALES)('is well-formed XML with absolute addresses and stable ids in %s', (locale) => {
    const feed = parse(written('atom', locale))
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } })
    expect(textOf(all(feed, 'updated')[0])).toBe('2026-03-01T12:00:00.000Z')
    expect(all(feed, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', href: `https://linebook.example/${locale}/changes?country=pe&carrier=claro` },
      { rel: 'self', href: `https://linebook.example/feeds/${locale}/pe/claro.atom` },
    ])
    const [entry] = all(feed, 'entry')
    expect(textOf(all(entry ?? {}, 'id')[0])).toBe(`urn:uuid:${ID}`)
    expect(all(entry ?? {}, 'link')[0]?.attributes?.href).toBe(
      `https://linebook.example/${locale}/pe/claro/cancel/history/2`,
    )
    expect(all(entry ?? {}, 'author')).toHaveLength(1)
  })

  it('carries what people wrote as text, whatever it looks like', () => {
    const [entry] = all(parse(written('atom')), 'entry')
    const content = textOf(all(entry ?? {}, 'content')[0])
    expect(all(entry ?? {}, 'content')[0]?.attributes?.type).toBe('html')
    expect(content).not.toContain('<script')
    expect(content).toContain('&lt;script&gt;')
    expect(content).toContain('<li>App · Possible: <del>Yes</del> → <ins>No</ins></li>')
    expect(content).toContain('href="https://x.example/?a=1&amp;b=2"')
    expect(textOf(all(entry ?? {}, 'title')[0])).not.toContain('<')
  })

  it('is a feed without entries too', () => {
    const feed = parse(written('atom', 'zh', []))
    expect(all(feed, 'entry')).toEqual([])
    expect(textOf(all(feed, 'title')[0])).toContain('Linebook')
  })
})

describe('a feed as JSON', () => {
  it.each(LOCALES)('is a JSON Feed in %s', (locale) => {
    const feed = JSON.parse(written('json', locale))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      home_page_url: `https://linebook.example/${locale}/changes?country=pe&carrier=claro`,
      feed_url: `https://linebook.example/feeds/${locale}/pe/claro.json`,
      items: [{ id: `urn:uuid:${ID}`, url: `https://linebook.example/${locale}/pe/claro/cancel/history/2` }],
    })
    expect(feed.items[0].content_html).not.toContain('<script')
  })
})

describe('what a change says', () => {
  it('is that the page is new where there was none', () => {
    const added = change({ differences: null, found: [], newSources: [], reason: 'A page of its own' })
    expect(contentOf(added, 'en')).toBe('<p>A page of its own</p><p>A new page.</p>')
  })

  it('is told word by word where it is a text, without most of what stayed the same', () => {
    const text = contentOf(change(), 'en')
    expect(text).toContain('<li>Text · English: It can be closed ')
    expect(text).toMatch(/<del>[^<]*app<\/del>/)
  })
})

describe('the address of a feed', () => {
  it.each([
    [['all.atom'], {}, 'all'],
    [['pe.json'], { country: 'pe' }, 'pe'],
    [['pe', 'claro.atom'], { country: 'pe', carrier: 'claro' }, 'pe/claro'],
    [['topic', 'port-out.atom'], { topic: 'port_out' }, 'topic/port-out'],
  ])('%j', (words, filter, path) => expect(feedOf('es', words)).toMatchObject({ locale: 'es', filter, path }))

  it.each([
    ['fr', ['all.atom']],
    ['en', ['all.rss']],
    ['en', ['all']],
    ['en', ['pe', 'claro', 'cancel.atom']],
    ['en', ['topic', 'nothing.atom']],
    ['en', ['pe', 'all.atom']],
    ['en', ['search.atom']],
    ['en', ['P%45.atom']],
  ])('is none: %s %j', (locale, words) => expect(feedOf(locale, words)).toBeNull())
})

describe('an answer that is known', () => {
  const answer = new Headers({ etag: '"abc"', 'last-modified': 'Sun, 01 Mar 2026 12:00:00 GMT' })
  it.each([
    [{ 'if-none-match': '"abc"' }, true],
    [{ 'if-none-match': 'W/"abc", "x"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"x"', 'if-modified-since': 'Sun, 01 Mar 2026 12:00:00 GMT' }, false],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 12:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Sun, 01 Mar 2026 11:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('%j: %s', (asked, known) => expect(isKnown(new Headers(asked), answer)).toBe(known))
})
