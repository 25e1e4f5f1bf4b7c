import { describe, expect, it } from 'vitest'
import { POST_TEXT_MAX, TITLE_MIN } from '@/lib/discussion/schema'
import type { PostDraft } from './post-draft'
import { checkPost, fieldOf } from './post-issues'

const draft = (part: Partial<PostDraft> = {}): PostDraft => ({
  title: 'Can it be done from abroad?',
  text: 'I have only a passport.',
  language: 'en',
  ...part,
})
const found = (one: PostDraft, withTitle = true) =>
  checkPost(one, withTitle, []).map(({ path, code }) => [path[0], code])

describe('a post before it is sent', () => {
  it('may go when it is complete', () => expect(found(draft())).toEqual([]))

  it('needs its fields, a title only as a question', () => {
    expect(found(draft({ title: ' ', text: '' }))).toEqual([
      ['title', 'required'],
      ['text', 'required'],
    ])
    expect(found(draft({ title: '', text: '' }), false)).toEqual([['text', 'required']])
  })

  it('keeps to the limits, which the sentence can name', () => {
    expect(checkPost(draft({ title: 'Short' }), true, [])).toEqual([
      { path: ['title'], code: 'too_small', params: { minimum: TITLE_MIN } },
    ])
    expect(found(draft({ text: 'x'.repeat(POST_TEXT_MAX + 1) }))).toEqual([['text', 'too_long']])
  })

  it('shows no personal data, unless it is a carrier’s own', () => {
    const text = 'Call me at +51 987 654 321 please.'
    const [issue] = checkPost(draft({ text }), true, [])
    expect(issue).toMatchObject({ path: ['text'], code: 'personal_data', params: { kind: 'phone' } })
    expect(checkPost(draft({ text }), true, ['+51987654321'])).toEqual([])
  })
})

it('knows which field an issue speaks of', () => {
  expect(fieldOf({ path: ['text'] })).toBe('text')
  expect(fieldOf({ path: ['language'] })).toBeNull()
  expect(fieldOf({ path: [] })).toBeNull()
})
