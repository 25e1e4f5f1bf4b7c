import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/entries/compare/json'
import type { PolicyContent } from '@/lib/entries/content/policy'
import { buildStatement } from '@/lib/testing/factories-entries'
import { check, citedSources, inEditor } from './check'
import { showable } from './showable'
import { sourceIssues, toSource } from './source-draft'

const PARENT = '0195c000-0000-7000-8000-000000000001'
const SOURCE = { key: 'https://a.example/x', title: 'A', kind: 'press' as const, commercial: false }
const statement = buildStatement({
  id: '0195c000-0000-7000-8000-00000000000a',
  key: 'one',
  text: { original: 'en', texts: { en: 'It can be done.' } },
  citations: [{ source: SOURCE.key, role: 'supports' }],
})
const page = (...statements: PolicyContent['statements']): PolicyContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements,
})
const asked = (content: unknown, base: PolicyContent | null = page(statement), reason = 'A good reason') => ({
  path: 'pe/claro/cancel',
  parent: PARENT,
  base,
  edited: { content: plain(content), sources: [SOURCE], reason },
})
const changed = { ...statement, text: { original: 'en' as const, texts: { en: 'It cannot.' } } }

describe('before an edit is sent', () => {
  it('nothing is wrong with a change that cites its source', async () => {
    expect(await check(asked(page(changed)))).toEqual([])
  })

  it('each place that is wrong is named', async () => {
    const broken = { ...changed, text: { original: 'en', texts: {} }, durations: [{ kind: 'notice' }] }
    const issues = await check(asked(page(broken as never), page(statement), ''))
    expect(issues).toContainEqual(
      expect.objectContaining({
        path: ['content', 'statements', 0, 'durations', 0, 'value'],
        code: 'required',
      }),
    )
    expect(issues.map(({ path }) => path.join('.'))).toContain('reason')
  })

  it('a changed statement wants a source, an old one does not', async () => {
    const bare = { ...changed, citations: [] }
    expect(await check(asked(page(bare)))).toEqual([
      { path: ['content', 'statements', 0, 'citations'], code: 'source_missing' },
    ])
    const other = { ...bare, key: 'two', id: '0195c000-0000-7000-8000-00000000000b' }
    expect(await check(asked(page(changed, other), page(statement, other)))).toEqual([])
  })

  it('the same content is no edit', async () => {
    expect(await check(asked(page(statement)))).toEqual([{ path: ['content'], code: 'nothing_to_change' }])
  })
})

it('sends only sources that are cited, and finds them again in the own list', () => {
  const unused = { ...SOURCE, key: 'https://b.example' }
  const edited = { content: plain(page(statement)), sources: [unused, SOURCE], reason: '' }
  expect(citedSources(edited)).toEqual([SOURCE])
  expect(inEditor({ path: ['sources', 0, 'title'], code: 'required' }, edited).path).toEqual([
    'sources',
    1,
    'title',
  ])
})

it('shows a page without the statements that are not complete', () => {
  const { content, left } = showable(plain(page(statement, { ...changed, key: 'Not a key' })))
  expect(left).toBe(1)
  expect((content as PolicyContent).statements).toHaveLength(1)
  expect(showable({ kind: 'guide' }).content).toBeNull()
})

describe('a source that is brought along', () => {
  const draft = {
    url: ' https://a.example/x ',
    title: 'A',
    publisher: '',
    kind: 'press' as const,
    language: '',
    published: '2026',
    checkedOn: '2026-11-24',
    commercial: false,
  }

  it('is known by its address, or by its title where it has none', async () => {
    expect(toSource(draft)).toEqual({
      key: 'https://a.example/x',
      url: 'https://a.example/x',
      title: 'A',
      kind: 'press',
      published: '2026',
      checkedOn: '2026-11-24',
      commercial: false,
    })
    expect(toSource({ ...draft, url: '' }).key).toBe('title:A')
    expect(await sourceIssues(toSource(draft))).toEqual([])
  })

  it('is asked for its title and a whole address', async () => {
    const issues = await sourceIssues(toSource({ ...draft, url: 'somewhere', title: ' ' }))
    expect(issues.map(({ path }) => path[0]).toSorted()).toEqual(['title', 'url'])
  })
})
