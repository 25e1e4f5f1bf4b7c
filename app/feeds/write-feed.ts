/** A feed's text from changes: every word escaped, every address absolute. */
import { Feed } from 'feed'
import { placeName } from '@/app/[locale]/_parts/difference-places'
import { differenceRows, isOrder } from '@/app/[locale]/_parts/difference-rows'
import { valueLines } from '@/app/[locale]/_parts/difference-values'
import { shorten } from '@/app/[locale]/_parts/word-diff'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { ChangeEntry } from '@/lib/entries/changes-queries'
import { words } from '@/lib/entries/compare/words'
import { TELLING_MAX } from '@/lib/entries/history-schema'
import { pageName } from '@/lib/entries/page-name'
import type { Difference } from '@/lib/entries/proposal-schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { translator } from '@/lib/i18n/translator'
import type { FeedKind } from './feed-of'

/** Characters kept beside each change of a text. */
const CONTEXT = 60
/** What XML cannot hold, however it is escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const clean = (text: string): string => text.replace(NOT_XML, '')
/** Text as HTML. */
export const html = (text: string): string => clean(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

type Written = {
  locale: Locale
  kind: FeedKind
  /** What it follows, in words; null for everything. */
  of: string | null
  /** Path of the feed without locale and ending. */
  path: string
  /** Address of the same list for people, from the locale on: `/en/changes?country=pe`. */
  page: string
  /** `PUBLIC_URL`. */
  origin: string
  changes: ChangeEntry[]
  updated: Date
}

const mark = (tag: 'ins' | 'del', text: string): string =>
  text === '' ? '' : `<${tag}>${html(text)}</${tag}>`

function changeOf(row: Difference, locale: Locale): string {
  const t = translator(locale)
  if (isOrder(row)) return html(t('history.order_changed'))
  if (row.prose) {
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return shorten(words(text(row.before), text(row.after), row.language ?? locale), CONTEXT)
      .map((part) =>
        part.kind === 'same' ? html(part.text) : mark(part.kind === 'added' ? 'ins' : 'del', part.text),
      )
      .join('')
  }
  const speaker = { locale, t, sourceTitle: (key: string) => key }
  const [old, now] = [row.before, row.after].map((value) => valueLines(row.at, value, speaker).join('; '))
  return [mark('del', old ?? ''), mark('ins', now ?? '')].filter(Boolean).join(' → ')
}

/** The reason, the most telling differences and the new sources of a change, as HTML. */
export function contentOf(change: ChangeEntry, locale: Locale): string {
  const t = translator(locale)
  const { contents, found, newSources, reason } = change
  const rows = differenceRows(found, contents)
  const lines = rows.slice(0, TELLING_MAX).map((row) => {
    const name = isOrder(row) ? t('history.field.order') : placeName(row.at, locale, t)
    return `<li>${html(name)}: ${changeOf(row, locale)}</li>`
  })
  const more = rows.length - lines.length
  const sources = newSources.map(({ url, title }) =>
    url ? `<a href="${html(url)}">${html(title)}</a>` : html(title),
  )
  return [
    `<p>${html(reason)}</p>`,
    change.differences === null ? `<p>${html(t('history.feed.new_page'))}</p>` : '',
    lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '',
    more > 0 ? `<p>${html(t('history.more_differences', { n: more }))}</p>` : '',
    sources.length > 0 ? `<p>${html(t('history.feed.sources'))} ${sources.join(', ')}</p>` : '',
  ].join('')
}

/** The feed as Atom (RFC 4287) or JSON Feed. Ids stay the same when a page gets another address. */
export function writeFeed(given: Written): string {
  const { locale, kind, of, path, page, origin, changes, updated } = given
  const t = translator(locale)
  const self = (ending: FeedKind) => `${origin}/feeds/${locale}/${path}.${ending}`
  const feed = new Feed({
    id: self('atom'),
    title: clean(of === null ? t('history.feed.title_all') : t('history.feed.title', { of })),
    description: t('history.feed.subtitle'),
    language: LOCALE_TAGS[locale],
    link: `${origin}${page}`,
    feedLinks: { atom: self('atom'), json: self('json') },
    generator: 'Linebook',
    copyright: 'CC0',
    author: { name: 'Linebook', link: `${origin}/${locale}` },
    updated,
  })
  for (const change of changes) {
    const title = t('history.feed.entry', { page: pageName(change.page, locale), number: change.number })
    feed.addItem({
      id: `urn:uuid:${change.id}`,
      // Titles are HTML in Atom and text in JSON Feed.
      title: kind === 'atom' ? html(title) : clean(title),
      link: `${origin}/${locale}/${change.page.path}/history/${change.number}`,
      date: new Date(change.decidedAt ?? change.recordedAt),
      published: new Date(change.recordedAt),
      content: contentOf(change, locale),
      author: change.author ? [{ name: clean(change.author) }] : undefined,
    })
  }
  return kind === 'atom' ? feed.atom1() : feed.json1()
}
