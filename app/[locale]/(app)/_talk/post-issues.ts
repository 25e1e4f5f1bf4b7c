/** What is wrong with a draft before anything leaves the browser. Pure. */
import type { FieldIssue } from '@/lib/core/errors'
import { POST_TEXT_MAX, POST_TEXT_MIN, TITLE_MAX, TITLE_MIN } from '@/lib/discussion/schema'
import { personalIssues } from '@/lib/screening/personal-issues'
import type { PostDraft } from './post-draft'

export type PostField = 'title' | 'text'
const FIELDS: readonly PostField[] = ['title', 'text']
const LIMITS: Record<PostField, { minimum: number; maximum: number }> = {
  title: { minimum: TITLE_MIN, maximum: TITLE_MAX },
  text: { minimum: POST_TEXT_MIN, maximum: POST_TEXT_MAX },
}

function lengthIssue(field: PostField, length: number): FieldIssue[] {
  const { minimum, maximum } = LIMITS[field]
  if (length === 0) return [{ path: [field], code: 'required' }]
  if (length < minimum) return [{ path: [field], code: 'too_small', params: { minimum } }]
  return length > maximum ? [{ path: [field], code: 'too_long', params: { maximum } }] : []
}

/**
 * Issues in the order of the form, with the places of personal data; empty when it can be sent.
 * @param withTitle a question has one
 * @param official numbers and addresses of carriers and authorities, which may be named
 */
export function checkPost(draft: PostDraft, withTitle: boolean, official: readonly string[]): FieldIssue[] {
  return FIELDS.filter((field) => withTitle || field !== 'title').flatMap((field) => {
    const text = draft[field].trim()
    const personal = personalIssues([{ path: [field], text }], official)
    return [...lengthIssue(field, text.length), ...personal]
  })
}

/** The field an issue belongs to; null when it belongs to the post as a whole. */
export const fieldOf = ({ path }: Pick<FieldIssue, 'path'>): PostField | null =>
  FIELDS.find((field) => field === path[0]) ?? null
