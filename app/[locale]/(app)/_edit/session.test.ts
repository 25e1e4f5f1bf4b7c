import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/entries/compare/json'
import type { PolicyContent } from '@/lib/entries/content/policy'
import type { EditBase } from '@/lib/entries/proposal-schema'
import { buildStatement } from '@/lib/testing/factories-entries'
import { fromDraft, toDraft } from './draft'
import { hasMoved, mergeOnto, startFromPage, startOfEdit } from './session'

const OLD = '0195c000-0000-7000-8000-000000000001'
const NEW = '0195c000-0000-7000-8000-000000000002'
const page = (text: string, note?: string): PolicyContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements: [
    buildStatement({
      id: '0195c000-0000-7000-8000-00000000000a',
      key: 'one',
      text: { original: 'en', texts: { en: text } },
      ...(note ? { note: { en: note } } : {}),
    }),
  ],
})
const base = (given: Partial<EditBase> = {}): EditBase => ({
  path: 'pe/claro/cancel',
  kind: 'policy',
  exists: true,
  title: 'Cancel the line',
  parent: { id: NEW, number: 2 },
  content: page('now'),
  sources: [],
  draft: null,
  waiting: 0,
  publishesAtOnce: false,
  ...given,
})
const asked = (edit: EditBase) => ({
  base: edit,
  proposal: null,
  name: undefined,
  locale: 'en' as const,
})
const kept = (parent: string | null, content: PolicyContent, origin: PolicyContent | null) => ({
  parent,
  data: toDraft({ content: plain(content), sources: [], reason: 'why' }, origin, null),
  savedAt: '2026-11-24T10:00:00.000Z',
})

describe('an edit begins', () => {
  it('from the page where there is nothing else', () => {
    const start = startOfEdit(asked(base()))
    expect(start).toMatchObject({ parent: NEW, restored: null, replaces: null })
    expect(hasMoved(start, base())).toBe(false)
  })

  it('from the own draft, with its reason', () => {
    const draft = kept(NEW, page('mine'), page('now'))
    const start = startOfEdit(asked(base({ draft })))
    expect(start.edited.reason).toBe('why')
    expect(start.edited.content).toEqual(plain(page('mine')))
    expect(start.restored).toBe(draft.savedAt)
  })

  it('from the page where the draft is something else', () => {
    const draft = { parent: NEW, data: { content: { kind: 'guide' } }, savedAt: '2026-11-24T10:00:00.000Z' }
    expect(startOfEdit(asked(base({ draft }))).restored).toBeNull()
  })

  it('without the words that only fill a page that is not there yet', () => {
    const content = {
      schemaVersion: 1 as const,
      kind: 'guide' as const,
      original: 'en' as const,
      title: { en: 'Leave well' },
      summary: { en: 'Leave well' },
      sections: [{ id: 'first', heading: { en: 'Leave well' }, body: { en: '…' } }],
      citations: [],
      related: [],
    }
    const edit = base({ path: 'guides/leave-well', kind: 'guide', exists: false, parent: null, content })
    const start = startFromPage({ base: edit, name: undefined, locale: 'en' })
    expect(start.edited.content).toMatchObject({ title: { en: 'Leave well' }, summary: {} })
    expect(JSON.stringify(start.edited.content)).not.toContain('…')
  })
})

describe('the page moved on', () => {
  it('and both edits come together where they do not clash', () => {
    const draft = kept(OLD, page('before', 'my note'), page('before'))
    const edit = base({ draft })
    const start = startOfEdit(asked(edit))
    expect(hasMoved(start, edit)).toBe(true)
    const { merged, clashes } = mergeOnto(start, edit)
    expect(clashes).toEqual([])
    expect((merged as PolicyContent).statements[0]).toMatchObject({
      text: { texts: { en: 'now' } },
      note: { en: 'my note' },
    })
  })

  it('and every difference is asked about where nobody knows what it began from', () => {
    const draft = kept(OLD, page('mine'), null)
    const edit = base({ draft })
    expect(mergeOnto(startOfEdit(asked(edit)), edit).clashes).not.toEqual([])
  })
})

it('keeps a draft without the version it began from where both are too large', () => {
  const { statements } = page('字'.repeat(4_000))
  const large = { ...page('now'), statements: Array.from({ length: 14 }, () => statements).flat() }
  const edited = { content: plain(large), sources: [], reason: '' }
  expect(fromDraft(toDraft(edited, page('now'), null), 'policy')?.base).not.toBeNull()
  expect(fromDraft(toDraft(edited, large, null), 'policy')?.base).toBeNull()
})
