import { expect, test } from 'vitest'
import type { DraftStorage } from '../_parts/kept-drafts'
import { emptyDraft } from './draft'
import { dropDraft, newReportDraftId, readDraft, writeDraft } from './draft-store'

function storage(): DraftStorage & { items: Map<string, string> } {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}
const id = newReportDraftId('pe/claro/cancel')
const kept = {
  draft: { ...emptyDraft('es'), text: 'Fui a la tienda' },
  key: 'key-of-this-try',
  version: null,
}

test('a draft comes back with its key', () => {
  const store = storage()
  expect(writeDraft(store, id, kept)).toBe(true)
  expect(readDraft(store, id)).toEqual(kept)
  expect(readDraft(store, newReportDraftId('pe/entel/cancel'))).toBeNull()
})

test('a dropped draft is gone', () => {
  const store = storage()
  writeDraft(store, id, kept)
  dropDraft(store, id)
  expect(store.items.size).toBe(0)
})

test.each([
  ['no JSON', '{'],
  ['another form', '{"draft":{"text":1},"key":"key-of-this-try","version":null}'],
  ['a code that is gone', JSON.stringify({ ...kept, draft: { ...kept.draft, outcome: 'vanished' } })],
  ['no key', JSON.stringify({ ...kept, key: '' })],
])('%s is no draft', (_name, value) => {
  const store = storage()
  writeDraft(store, id, kept)
  for (const name of store.items.keys()) store.items.set(name, value)
  expect(readDraft(store, id)).toBeNull()
})

test('a browser without room or without storage loses nothing else', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(writeDraft(full, id, kept)).toBe(false)
  expect(writeDraft(null, id, kept)).toBe(false)
  expect(readDraft(null, id)).toBeNull()
})
