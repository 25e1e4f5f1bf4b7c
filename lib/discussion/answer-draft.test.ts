import { describe, expect, it } from 'vitest'
import { policyContentSchema } from '../entries/content/policy'
import { sourceInputSchema } from '../entries/content/source'
import { STATEMENT_TEXT_MAX } from '../entries/content/text'
import { type AnswerToDraft, draftFromAnswer } from './answer-draft'
import { POST_TEXT_MAX } from './schema'

const URL = 'https://linebook.example/en/pe/claro/cancel/questions/1#answer-2'
const MADE = { id: '018f3b5e-0000-7000-8000-000000000009', today: '2026-11-24' }
const EMPTY = {
  content: policyContentSchema.parse({ schemaVersion: 1, kind: 'policy', statements: [] }),
  sources: [],
}
const answer = (overrides: Partial<AnswerToDraft> = {}): AnswerToDraft => ({
  id: '018f3b5e-0000-7000-8000-0123456789ab',
  text: 'It worked in the app from Spain.',
  language: 'en',
  publishedAt: '2026-11-20T10:00:00.000Z',
  author: 'Ana',
  questionTitle: 'Does the app cancel from abroad?',
  url: URL,
  ...overrides,
})

describe('the draft that an answer becomes', () => {
  it('is a content that the editor’s own schemas accept, with the answer as its source', () => {
    const { content, sources } = draftFromAnswer(EMPTY, answer(), MADE)
    expect(policyContentSchema.parse(content).statements).toMatchObject([
      {
        id: MADE.id,
        key: 'answer-0123456789ab',
        kind: 'reported',
        text: { original: 'en', texts: { en: 'It worked in the app from Spain.' } },
        citations: [{ source: URL, role: 'supports' }],
      },
    ])
    expect(sources.map((source) => sourceInputSchema.parse(source))).toMatchObject([
      { key: URL, url: URL, kind: 'community', published: '2026-11-20', publisher: 'Ana' },
    ])
  })

  it('keeps what was there, and is there once when it is done twice', () => {
    const once = draftFromAnswer(EMPTY, answer(), MADE)
    const other = answer({ id: '018f3b5e-0000-7000-8000-0000000000ff', url: `${URL}0` })
    const both = draftFromAnswer(once, other, { ...MADE, id: '018f3b5e-0000-7000-8000-00000000000a' })
    expect(both.content.statements).toHaveLength(2)
    expect(both.sources).toHaveLength(2)
    expect(draftFromAnswer(both, answer(), MADE)).toEqual(both)
    expect(EMPTY.content.statements).toEqual([])
  })

  it.each([
    ['word '.repeat(POST_TEXT_MAX / 5), 'word…'],
    ['字'.repeat(POST_TEXT_MAX), '字…'],
  ])('fits the longest answer into a statement', (text, end) => {
    const { content } = draftFromAnswer(EMPTY, answer({ text: text.trim() }), MADE)
    const [statement] = policyContentSchema.parse(content).statements
    expect(statement?.text.texts.en?.length).toBeLessThanOrEqual(STATEMENT_TEXT_MAX)
    expect(statement?.text.texts.en?.endsWith(end)).toBe(true)
  })

  it('does without an author whose account is gone', () => {
    const { sources } = draftFromAnswer(EMPTY, answer({ author: null, publishedAt: null }), MADE)
    expect(sourceInputSchema.parse(sources[0])).not.toHaveProperty('publisher')
  })
})
