import { describe, expect, it } from 'vitest'
import { entryContentSchema } from '@/lib/entries/content/any'
import { sourceInputSchema } from '@/lib/entries/content/source'
import { emptyContent } from '@/lib/entries/place-of'
import type { EditBase } from '@/lib/entries/proposal-schema'
import { fromDraft } from '../_edit/draft'
import { type AnswerSaid, draftFromAnswer } from './draft-from-answer'

const PARENT = '019ab0c4-1111-7222-8333-444455556666'
const AT = { statementId: '119ab0c4-1111-4222-8333-444455556666', today: '2026-11-24' }
const said: AnswerSaid = {
  id: '019ab0c4-aaaa-7222-8333-0123456789ab',
  title: 'Can it be done from abroad?',
  text: 'Yes, in the app, with a passport.',
  language: 'en',
  url: 'https://linebook.example/en/pe/claro/cancel/questions/1#a-2',
}
const base = (kind: EditBase['kind'], path: string, part: Partial<EditBase> = {}): EditBase => ({
  ...{ path, kind, exists: true, title: path, parent: { id: PARENT, number: 3 }, sources: [], draft: null },
  ...{ content: emptyContent({ kind, path }, 'en'), waiting: 0, publishesAtOnce: false },
  ...part,
})

/** The draft as the editor opens it. */
function made(of: EditBase, answer = said) {
  const { parent, data } = draftFromAnswer(of, answer, AT)
  const kept = fromDraft(data, of.kind)
  if (!kept) throw new Error('the editor cannot read it')
  return { parent, data, kept }
}

describe('an answer as the beginning of a proposal', () => {
  it('is one more statement that people report, with the answer as its source', () => {
    const page = base('policy', 'pe/claro/cancel')
    const { parent, kept } = made(page)
    expect(parent).toBe(PARENT)
    expect(entryContentSchema.parse(kept.content)).toMatchObject({
      statements: [
        { kind: 'reported', text: { texts: { en: said.text } }, citations: [{ source: said.url }] },
      ],
    })
    expect(kept.sources.map((source) => sourceInputSchema.parse(source).key)).toEqual([said.url])
    expect(kept).toMatchObject({ reason: said.title, base: page.content, replaces: null })
  })

  it('is a section of a guide, and a note on a place', () => {
    const guide = made(base('guide', 'guides/leave-well')).kept.content
    expect(entryContentSchema.parse(guide)).toMatchObject({ sections: [{}, { heading: { en: said.title } }] })
    for (const [kind, path] of [
      ['carrier', 'pe/claro'],
      ['jurisdiction', 'pe'],
    ] as const) {
      const { content } = made(base(kind, path)).kept
      expect(entryContentSchema.parse(content)).toMatchObject({ note: { en: said.text } })
    }
  })

  it('joins a draft that is there, and is in it once', () => {
    const first = made(base('policy', 'pe/claro/cancel'))
    const other = { ...said, id: '019ab0c4-bbbb-7222-8333-ba9876543210', url: `${said.url}3` }
    const draft = { parent: null, data: first.data, savedAt: '2026-11-24T00:00:00Z' }
    const page = base('policy', 'pe/claro/cancel', { draft })
    const both = made(page, other)
    expect(both.parent).toBeNull()
    expect(both.kept.content).toMatchObject({ statements: [{}, {}] })
    expect(both.kept.sources).toHaveLength(2)
    const again = made(page).kept
    expect(again.content).toMatchObject({ statements: [{}] })
    expect(again.sources).toHaveLength(1)
  })

  it('leaves alone what the editor cannot read', () => {
    const draft = { parent: null, data: { odd: true }, savedAt: '2026-11-24T00:00:00Z' }
    expect(made(base('policy', 'pe/claro/cancel', { draft })).parent).toBe(PARENT)
  })
})
