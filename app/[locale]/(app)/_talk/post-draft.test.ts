import { describe, expect, it } from 'vitest'
import type { DraftStorage, Kept } from '../_parts/kept-drafts'
import {
  dropPostDraft,
  type PostDraft,
  readPostDraft,
  sameWords,
  withTyped,
  writePostDraft,
} from './post-draft'

function memory(): DraftStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }
}
const refusing: DraftStorage = {
  getItem: () => {
    throw new Error('refused')
  },
  setItem: () => {
    throw new Error('refused')
  },
  removeItem: () => {
    throw new Error('refused')
  },
}
const stored: Kept<PostDraft> = {
  draft: { title: 'Can it be done?', text: 'From abroad.', language: 'en' },
  key: '12345678',
  version: null,
}

describe('a draft in the browser', () => {
  it('is read as it was written, key included, and forgotten when dropped', () => {
    const storage = memory()
    expect(writePostDraft(storage, 'ask.pe', stored)).toBe(true)
    expect(readPostDraft(storage, 'ask.pe')).toEqual(stored)
    expect(readPostDraft(storage, 'ask.es')).toBeNull()
    dropPostDraft(storage, 'ask.pe')
    expect(storage.kept.size).toBe(0)
  })

  it('that another version of the form has written is left alone', () => {
    const storage = memory()
    writePostDraft(storage, 'a', stored)
    const [name] = [...storage.kept.keys()]
    storage.setItem(name ?? '', '{"draft":{"text":1}}')
    expect(readPostDraft(storage, 'a')).toBeNull()
    storage.setItem(name ?? '', 'not json')
    expect(readPostDraft(storage, 'a')).toBeNull()
  })

  it('does without a browser that refuses', () => {
    expect(writePostDraft(refusing, 'a', stored)).toBe(false)
    expect(writePostDraft(null, 'a', stored)).toBe(false)
    expect(readPostDraft(refusing, 'a')).toBeNull()
    expect(() => dropPostDraft(refusing, 'a')).not.toThrow()
  })
})

it('loses neither a kept draft nor what was typed before it was read', () => {
  const { draft } = stored
  expect(withTyped(draft, { title: '', text: '' })).toEqual(draft)
  expect(withTyped(draft, { title: 'Another?', text: 'By mail.' })).toMatchObject({
    title: 'Another?',
    text: 'From abroad.\n\nBy mail.',
  })
  expect(withTyped(draft, { title: '', text: 'abroad' }).text).toBe('From abroad.')
})

it('compares words, not blanks around them', () => {
  expect(sameWords(stored.draft, { ...stored.draft, text: ' From abroad.\n', language: 'es' })).toBe(true)
  expect(sameWords(stored.draft, { ...stored.draft, title: 'Another' })).toBe(false)
})
