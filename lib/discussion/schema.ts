/** Questions, answers and comments: what is accepted and what is shown. Browser-safe. */
import { z } from 'zod'
import { localeSchema } from '../catalog/vocabulary'
import { entryPathSchema } from '../entries/proposal-schema'

export const TITLE_MIN = 10
export const TITLE_MAX = 150
export const POST_TEXT_MIN = 2
export const POST_TEXT_MAX = 5_000
export const POSTS_DEFAULT = 20
export const POSTS_MAX = 50
export const SIMILAR_MAX = 5

export const POST_KINDS = ['question', 'answer', 'comment'] as const
export const postKindSchema = z.enum(POST_KINDS)
export const POST_STATES = ['held', 'published', 'rejected', 'withdrawn', 'hidden'] as const
export const postStateSchema = z.enum(POST_STATES)
export const postSortSchema = z.enum(['helpful', 'newest'])

const text = z.string().trim().min(POST_TEXT_MIN).max(POST_TEXT_MAX)
const title = z.string().trim().min(TITLE_MIN).max(TITLE_MAX)
const postVersion = z.int().positive().max(1_000_000)

/** A question on a page of any kind. */
export const askSchema = z.strictObject({ path: entryPathSchema, title, text, language: localeSchema })
export const answerSchema = z.strictObject({ questionId: z.uuid(), text, language: localeSchema })
/** A comment on a report or on an answer (`post`): `on` says on which, `id` names it. */
export const commentSchema = z.strictObject({
  on: z.enum(['report', 'post']),
  id: z.uuid(),
  text,
  language: localeSchema,
})
/** `title` only on questions. */
export const editPostSchema = z.strictObject({
  id: z.uuid(),
  version: postVersion,
  title: title.optional(),
  text,
  language: localeSchema,
})
export const withdrawPostSchema = z.strictObject({ id: z.uuid(), version: postVersion })
/** `helpful` false takes one's own vote back. */
export const voteSchema = z.strictObject({ id: z.uuid(), helpful: z.boolean() })
/** `answerId` null: no answer is accepted any more. */
export const acceptSchema = z.strictObject({ questionId: z.uuid(), answerId: z.uuid().nullable() })

export const FLAG_REASONS = [
  'advertising',
  'personal_data',
  'abusive',
  'wrong',
  'wrong_page',
  'other',
] as const
export const flagReasonSchema = z.enum(FLAG_REASONS)
export const FLAG_NOTE_MAX = 500
export const flagSchema = z
  .strictObject({
    on: z.enum(['report', 'post']),
    id: z.uuid(),
    reason: flagReasonSchema,
    note: z.string().trim().max(FLAG_NOTE_MAX).optional(),
  })
  .refine((value) => value.reason !== 'other' || value.note, { message: 'note_missing', path: ['note'] })

/** What the reader who asks may do with a post; all false for somebody who is not signed in. */
const maySchema = z.object({
  edit: z.boolean(),
  withdraw: z.boolean(),
  vote: z.boolean(),
  reply: z.boolean(),
  accept: z.boolean(),
  flag: z.boolean(),
})

/** A post as one reader sees it. A withdrawn one that was answered is a stub: empty title, html and author. */
export const postViewSchema = z.object({
  id: z.uuid(),
  kind: postKindSchema,
  state: postStateSchema,
  version: z.int(),
  /** Page it stands on. */
  path: z.string(),
  /** Question of an answer, post of a comment; null for questions and comments on reports. */
  parentId: z.uuid().nullable(),
  reportId: z.uuid().nullable(),
  title: z.string().nullable(),
  /** Safe HTML, rendered when it was written. */
  html: z.string(),
  language: localeSchema,
  author: z.string().nullable(),
  /** A moderator or admin wrote it. */
  byStaff: z.boolean(),
  helpful: z.int(),
  /** Published answers of a question, published comments of an answer. */
  replies: z.int(),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  editedAt: z.iso.datetime().nullable(),
  /** On an answer: when the asker accepted it. */
  acceptedAt: z.iso.datetime().nullable(),
  /** On a question: its accepted answer. */
  acceptedAnswerId: z.uuid().nullable(),
  mine: z.boolean(),
  voted: z.boolean(),
  /** As written; only for its author and moderators. */
  text: z.string().nullable(),
  may: maySchema,
})
export type PostView = z.infer<typeof postViewSchema>

/** A question in one line, as the pages it stands on carry it. */
export const questionLineSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  language: localeSchema,
  /** Published answers. */
  replies: z.int(),
  /** Whether the asker accepted one. */
  accepted: z.boolean(),
  publishedAt: z.iso.datetime(),
})
export type QuestionLine = z.infer<typeof questionLineSchema>

const cursor = z.string().max(200).optional()
const limit = z.coerce.number().int().min(1).max(POSTS_MAX).default(POSTS_DEFAULT)
/** Comma-separated languages, e.g. `zh,es`; none means all. */
const languages = z
  .string()
  .max(20)
  .regex(/^(zh|es|en)(,(zh|es|en))*$/)
  .optional()

/** `before` is a cursor of `prevCursor`: the page in front of it, for going back. */
export const questionsQuerySchema = z.strictObject({
  path: entryPathSchema.optional(),
  sort: postSortSchema.default('helpful'),
  languages,
  cursor,
  before: cursor,
  limit,
})
export const threadQuerySchema = z.strictObject({
  sort: postSortSchema.default('helpful'),
  languages,
  cursor,
  before: cursor,
  limit,
})
export const commentsQuerySchema = z.strictObject({
  on: z.enum(['report', 'post']),
  id: z.uuid(),
  cursor,
  before: cursor,
  limit,
})
export const similarQuerySchema = z.strictObject({
  q: z.string().trim().min(3).max(TITLE_MAX),
  path: entryPathSchema.optional(),
})

export const postPageSchema = z.object({
  items: z.array(postViewSchema),
  nextCursor: z.string().nullable(),
  prevCursor: z.string().nullable(),
})
export type PostPage = z.infer<typeof postPageSchema>

/** A question with a page of its answers: the accepted one first, unless a newer one has more support. */
export const threadViewSchema = z.object({ question: postViewSchema, answers: postPageSchema })
export type ThreadView = z.infer<typeof threadViewSchema>

export const similarSchema = z.object({
  items: z.array(
    z.object({ id: z.uuid(), path: z.string(), title: z.string(), language: localeSchema, replies: z.int() }),
  ),
})

/** An earlier text of a post. */
export const postHistorySchema = z.object({
  items: z.array(
    z.object({ version: z.int(), title: z.string().nullable(), text: z.string(), at: z.iso.datetime() }),
  ),
})
