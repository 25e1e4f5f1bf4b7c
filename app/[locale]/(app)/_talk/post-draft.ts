/**
 * A question, answer or comment while it is written, in the reader's own browser. Each draft carries the
 * one idempotency key of its submission, so that sending again after a failure makes no second post.
 */
import { z } from 'zod'
import { localeSchema } from '@/lib/catalog/vocabulary'
import type { PostView } from '@/lib/discussion/schema'
import type { DraftStorage } from '../_report/draft-store'

const PREFIX = 'linebook.post.'

const draftSchema = z.object({ title: z.string(), text: z.string(), language: localeSchema })
export type PostDraft = z.infer<typeof draftSchema>

const storedSchema = z.object({
  draft: draftSchema,
  /** Idempotency key of the submission. */
  key: z.string().min(8),
  /** Version the draft started from; null for a new post. */
  version: z.int().nullable(),
})
export type StoredPostDraft = z.infer<typeof storedSchema>

/** What is written, and where: one draft a page, a question, an answer, a report, a post being changed. */
export const draftIdOf = (what: 'ask' | 'answer' | 'comment' | 'edit', on: string): string => `${what}.${on}`

/** A stored post as a draft, for its author to change. */
export const draftOfPost = ({ title, text, language }: PostView): PostDraft => ({
  title: title ?? '',
  text: text ?? '',
  language,
})

/** A kept draft with what was typed before it could be read below it: of two beginnings neither is lost. */
export function withTyped(kept: PostDraft, typed: Pick<PostDraft, 'title' | 'text'>): PostDraft {
  const [before, after] = [kept.text.trim(), typed.text.trim()]
  const text = before.includes(after) ? kept.text : [kept.text, typed.text].filter(Boolean).join('\n\n')
  return { ...kept, title: typed.title.trim() ? typed.title : kept.title, text }
}

/** The same words; the language alone is not worth keeping. */
export const sameWords = (one: PostDraft, other: PostDraft): boolean =>
  one.title.trim() === other.title.trim() && one.text.trim() === other.text.trim()

/** The kept draft; null when there is none, or one that this version of the form cannot read. */
export function readPostDraft(storage: DraftStorage | null, id: string): StoredPostDraft | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(storage?.getItem(PREFIX + id) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a draft; false when the browser has no room for it or refuses. */
export function writePostDraft(storage: DraftStorage | null, id: string, stored: StoredPostDraft): boolean {
  try {
    if (!storage) return false
    storage.setItem(PREFIX + id, JSON.stringify(stored))
    return true
  } catch {
    return false
  }
}

export function dropPostDraft(storage: DraftStorage | null, id: string): void {
  try {
    storage?.removeItem(PREFIX + id)
  } catch {
    // Nothing was kept then.
  }
}
