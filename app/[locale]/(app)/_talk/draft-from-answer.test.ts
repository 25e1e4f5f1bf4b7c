import { describe, expect, it } from 'vitest'
import { entryContentSchema } from '@/lib/entries/content/any'
import { sourceInputSchema } from '@/lib/entries/content/source'
import { emptyContent } from '@/lib/entries/place-of'
import type { EditBase } from '@/lib/entries/proposal-schema'
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

describe('an answer as the beginning of a proposal', () => {
  it('is one more statement that people report, with the answer as its source', () => {
    const { parent, data } = draftFromAnswer(base('policy', 'pe/claro/cancel'), said, AT)
    expect(parent).toBe(PARENT)
    expect(entryContentSchema.parse(data.content)).toMatchObject({
      statements: [
        { kind: 'reported', text: { texts: { en: said.text } }, citations: [{ source: said.url }] },
      ],
    })
    expect(data.sources.map((source) => sourceInputSchema.parse(source).key)).toEqual([said.url])
    expect(data.reason).toBe(said.title)
  })

  it('is a section of a guide, and a note on a place', () => {
    const guide = draftFromAnswer(base('guide', 'guides/leave-well'), said, AT).data.content
    expect(entryContentSchema.parse(guide)).toMatchObject({ sections: [{}, { heading: { en: said.title } }] })
    for (const [kind, path] of [
      ['carrier', 'pe/claro'],
      ['jurisdiction', 'pe'],
    ] as const) {
      const { content } = draftFromAnswer(base(kind, path), said, AT).data
      expect(entryContentSchema.parse(content)).toMatchObject({ note: { en: said.text } })
    }
  })

  it('joins a draft that is there, and is in it once', () => {
    const first = draftFromAnswer(base('policy', 'pe/claro/cancel'), said, AT)
    const other = { ...said, id: '019ab0c4-bbbb-7222-8333-ba9876543210', url: `${said.url}3` }
    const draft = {
      parent: null,
      data: JSON.parse(JSON.stringify(first.data)),
      savedAt: '2026-11-24T00:00:00Z',
    }
    const kept = base('policy', 'pe/claro/cancel', { draft })
    const both = draftFromAnswer(kept, other, AT)
    expect(both.parent).toBeNull()
    expect(both.data.content).toMatchObject({ statements: [{}, {}] })
    expect(both.data.sources).toHaveLength(2)
    const again = draftFromAnswer(kept, said, AT).data
    expect(again.content).toMatchObject({ statements: [{}] })
    expect(again.sources).toHaveLength(1)
  })

  it('leaves alone what the editor keeps in another way', () => {
    const draft = { parent: null, data: { odd: true }, savedAt: '2026-11-24T00:00:00Z' }
    const made = draftFromAnswer(base('policy', 'pe/claro/cancel', { draft }), said, AT)
    expect(made.parent).toBe(PARENT)
  })
})
