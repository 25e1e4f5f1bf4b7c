/** Questions, answers and comments as the site's own pages ask for them. Browser-safe. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../http/api-client'
import type {
  acceptAnswerEndpoint,
  answerEndpoint,
  askEndpoint,
  commentEndpoint,
  editPostEndpoint,
  getThreadEndpoint,
  listCommentsEndpoint,
  listMyPostsEndpoint,
  listQuestionsEndpoint,
  postHistoryEndpoint,
  previewPostEndpoint,
  similarQuestionsEndpoint,
  votePostEndpoint,
  withdrawPostEndpoint,
} from './endpoints'
import type {
  answerSchema,
  askSchema,
  commentSchema,
  commentsQuerySchema,
  editPostSchema,
  PostPage,
  PostView,
  questionsQuerySchema,
  ThreadView,
  threadQuerySchema,
} from './schema'

export type QuestionsQuery = Omit<z.input<typeof questionsQuerySchema>, 'limit'>
export type ThreadQuery = Omit<z.input<typeof threadQuerySchema>, 'limit'>
/** What comments stand on. */
export type CommentTarget = Pick<z.input<typeof commentsQuerySchema>, 'on' | 'id'>
export type AskInput = z.input<typeof askSchema>
export type EditInput = z.input<typeof editPostSchema>

export const talkKeys = {
  all: ['talk'],
  questions: (query: QuestionsQuery) => ['talk', 'questions', query],
  thread: (id: string, query: ThreadQuery) => ['talk', 'thread', id, query],
  comments: ({ on, id }: CommentTarget, from: string | null) => ['talk', 'comments', on, id, from],
  /** The few comments that stand on a page, and those written on it. */
  here: ({ on, id }: CommentTarget) => ['talk', 'here', on, id],
  mine: ['talk', 'mine'],
  history: (id: string, version: number) => ['talk-history', id, version],
  similar: (q: string, path: string) => ['talk-similar', q, path],
} as const

/** @param start what the server has put on the page */
export const questionsQuery = (query: QuestionsQuery, start: PostPage) =>
  queryOptions({
    queryKey: talkKeys.questions(query),
    queryFn: ({ signal }) => call<typeof listQuestionsEndpoint>('GET', '/questions', { query, signal }),
    initialData: start,
  })

/** @param start what the server has put on the page */
export const threadQuery = (id: string, query: ThreadQuery, start: ThreadView) =>
  queryOptions({
    queryKey: talkKeys.thread(id, query),
    queryFn: ({ signal }) =>
      call<typeof getThreadEndpoint>('GET', '/questions/{id}', { params: { id }, query, signal }),
    initialData: start,
  })

/**
 * Comments, the oldest first, page by page from a place on.
 * @param from cursor of the first page; null is the beginning
 * @param start that page, where the server has put it on the page
 */
export const commentsQuery = (target: CommentTarget, from: string | null, start: PostPage | null) =>
  infiniteQueryOptions({
    queryKey: talkKeys.comments(target, from),
    queryFn: ({ pageParam, signal }) =>
      call<typeof listCommentsEndpoint>('GET', '/comments', {
        query: { ...target, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: from,
    getNextPageParam: (page) => page.nextCursor,
    ...(start ? { initialData: { pages: [start], pageParams: [from] } } : {}),
  })

/** Comments that came with the page; changed here, never fetched. */
export const commentsHereQuery = (target: CommentTarget, items: PostView[]) =>
  queryOptions({
    queryKey: talkKeys.here(target),
    queryFn: () => ({ items }),
    initialData: { items },
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The signed-in member's own posts, the newest first, page by page. */
export const myPostsQuery = () =>
  infiniteQueryOptions({
    queryKey: talkKeys.mine,
    queryFn: ({ pageParam, signal }) =>
      call<typeof listMyPostsEndpoint>('GET', '/posts/mine', {
        query: { cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const historyQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: talkKeys.history(id, version),
    queryFn: ({ signal }) =>
      call<typeof postHistoryEndpoint>('GET', '/posts/{id}/history', { params: { id }, signal }),
  })

/** Questions like the one being typed; kept while the words stay the same. */
export const similarQuery = (q: string, path: string) =>
  queryOptions({
    queryKey: talkKeys.similar(q, path),
    queryFn: ({ signal }) =>
      call<typeof similarQuestionsEndpoint>('GET', '/questions/similar', { query: { q, path }, signal }),
    staleTime: 60_000,
  })

/** @param key of this and of every write below: the same for every try of one submission */
export const ask = (input: AskInput, key: string) =>
  call<typeof askEndpoint>('POST', '/questions', { input, key })

export const answer = ({ questionId, ...input }: z.input<typeof answerSchema>, key: string) =>
  call<typeof answerEndpoint>('POST', '/questions/{id}/answers', { params: { id: questionId }, input, key })

export const comment = (input: z.input<typeof commentSchema>, key: string) =>
  call<typeof commentEndpoint>('POST', '/comments', { input, key })

export const editPost = ({ id, ...input }: EditInput, key: string) =>
  call<typeof editPostEndpoint>('PATCH', '/posts/{id}', { params: { id }, input, key })

export const withdrawPost = (id: string, version: number, key: string) =>
  call<typeof withdrawPostEndpoint>('POST', '/posts/{id}/withdraw', {
    params: { id },
    input: { version },
    key,
  })

export const votePost = (id: string, helpful: boolean) =>
  call<typeof votePostEndpoint>('PUT', '/posts/{id}/helpful', { params: { id }, input: { helpful } })

export const acceptAnswer = (questionId: string, answerId: string | null) =>
  call<typeof acceptAnswerEndpoint>('PUT', '/questions/{id}/accepted', {
    params: { id: questionId },
    input: { answerId },
  })

/** A text as the server's renderer sets it. */
export const previewPost = (text: string) =>
  call<typeof previewPostEndpoint>('POST', '/posts/preview', { input: { text } })
