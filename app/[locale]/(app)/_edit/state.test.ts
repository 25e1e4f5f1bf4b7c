import { describe, expect, it } from 'vitest'
import type { Json } from '@/lib/entries/compare/json'
import type { SourceInput } from '@/lib/entries/content/source'
import { emptyStatement } from './empty'
import { type EditAction, type EditState, editedAt, editedList, reduce, startOf } from './state'

const STATEMENTS = ['content', 'statements'] as const
const one = emptyStatement('id-1', 'key-1', 'en')
const two = emptyStatement('id-2', 'key-2', 'en')
const begin = (...statements: Json[]): EditState =>
  startOf({ content: { schemaVersion: 1, kind: 'policy', statements }, sources: [], reason: '' })
const done = (state: EditState, ...actions: EditAction[]): EditState => actions.reduce(reduce, state)
const keys = (state: EditState) => editedList(state, STATEMENTS).map((item) => (item as { key: string }).key)

describe('a list', () => {
  it('gains, moves and loses items', () => {
    const state = done(
      begin(one),
      { do: 'add', at: STATEMENTS, value: two },
      { do: 'move', at: [...STATEMENTS, 1], by: -1 },
    )
    expect(keys(state)).toEqual(['key-2', 'key-1'])
    expect(keys(done(state, { do: 'remove', at: [...STATEMENTS, 0] }))).toEqual(['key-1'])
  })

  it('copies an item below itself, without what was found of the original alone', () => {
    const ended = { ...(one as object), deprecated: { on: '2026-01-01', reason: { en: 'gone' } } }
    const state = done(begin(ended, two), {
      do: 'duplicate',
      at: [...STATEMENTS, 0],
      made: { id: 'id-3', key: 'key-3' },
    })
    expect(keys(state)).toEqual(['key-1', 'key-3', 'key-2'])
    expect(editedAt(state, [...STATEMENTS, 1, 'deprecated'])).toBeUndefined()
    expect(editedAt(state, [...STATEMENTS, 1, 'id'])).toBe('id-3')
  })
})

describe('a text in several languages', () => {
  const note = [...STATEMENTS, 0, 'note']
  const write = (language: string, value: string): EditAction => ({
    do: 'text',
    at: note,
    language,
    value,
    optional: true,
  })

  it('is there as long as one language is', () => {
    const state = done(begin(one), write('zh', '一'), write('es', 'uno'), write('zh', ''))
    expect(editedAt(state, note)).toEqual({ es: 'uno' })
    expect(editedAt(done(state, write('es', '')), note)).toBeUndefined()
  })

  it('stays, empty, where it must be there', () => {
    const texts = [...STATEMENTS, 0, 'text', 'texts']
    const state = done(begin(one), { do: 'text', at: texts, language: 'en', value: '', optional: false })
    expect(editedAt(state, texts)).toEqual({})
  })
})

describe('what was wrong', () => {
  const issues = [
    { path: [...STATEMENTS, 0, 'text'], code: 'original_missing' },
    { path: [...STATEMENTS, 1, 'citations'], code: 'source_missing' },
    { path: ['reason'], code: 'required' },
  ]

  it('goes with the place that is changed, and only there', () => {
    const state = done(
      begin(one, two),
      { do: 'refuse', issues },
      {
        do: 'text',
        at: [...STATEMENTS, 0, 'text', 'texts'],
        language: 'en',
        value: 'now',
        optional: false,
      },
      { do: 'reason', reason: 'because' },
    )
    expect(state.issues).toEqual([issues[1]])
    expect(state.tries).toBe(1)
  })
})

it('counts changes of what is kept, and none of what is only looked at', () => {
  const state = begin(one)
  expect(done(state, { do: 'fold', id: 'id-1', open: true }).changes).toBe(0)
  expect(done(state, { do: 'set', at: [...STATEMENTS, 0, 'kind'], value: 'rule' }).changes).toBe(1)
})

it('has each source once, as it was given last', () => {
  const source: SourceInput = { key: 'https://a.example', title: 'A', kind: 'press', commercial: false }
  const state = done(begin(), { do: 'source', source }, { do: 'source', source: { ...source, title: 'B' } })
  expect(state.sources).toEqual([{ ...source, title: 'B' }])
})

it('begins anew with everything that is handed in', () => {
  const state = done(begin(one), { do: 'refuse', issues: [{ path: ['reason'], code: 'required' }] })
  const edited = { content: { kind: 'policy', statements: [two] }, sources: [], reason: 'why' }
  expect(done(state, { do: 'begin', edited })).toMatchObject({ ...edited, issues: [], tries: 0 })
})
