/** A question, answer or comment while it is written, in the reader's own browser. */
import { z } from 'zod'
import { localeSchema } from '@/lib/catalog/vocabulary'
import type { PostView } from '@/lib/discussion/schema'
import { keptDrafts } from '../_parts/kept-drafts'

const PREFIX = 'linebook.post.'

const draftSchema = z.object({ title: z.string(), text: z.string(), language: localeSchema })
export type PostDraft = z.infer<typeof draftSchema>

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

export const {
  read: readPostDraft,
  write: writePostDraft,
  drop: dropPostDraft,
} = keptDrafts(PREFIX, draftSchema)
