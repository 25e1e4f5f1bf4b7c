/** HTTP contracts of questions, answers and comments. */
import { z } from 'zod'
import { pageQuerySchema } from '@/lib/core/pagination'
import { endpoint } from '@/lib/http/endpoint'
import { renderMarkdown } from '@/lib/markdown/render'
import { acceptAnswer } from './accept-answer'
import { editPost } from './edit-post'
import { publishesPostAtOnce } from './permissions'
import { getThread, listComments, listMyPosts, listQuestions, postHistory } from './queries'
import { similarQuestions } from './queries-similar'
import {
  acceptSchema,
  answerSchema,
  askSchema,
  commentSchema,
  commentsQuerySchema,
  editPostSchema,
  POST_TEXT_MAX,
  postHistorySchema,
  postPageSchema,
  postViewSchema,
  questionsQuerySchema,
  similarQuerySchema,
  similarSchema,
  threadQuerySchema,
  threadViewSchema,
  voteSchema,
  withdrawPostSchema,
} from './schema'
import { answer, ask, comment } from './submit-post'
import { votePost } from './vote-post'
import { withdrawPost } from './withdraw-post'

const idParams = z.strictObject({ id: z.uuid() })

export const askEndpoint = endpoint({
  id: 'ask',
  method: 'POST',
  path: '/questions',
  summary: 'Ask a question on a page; a new member’s waits for review',
  auth: 'member',
  limit: 'post',
  input: askSchema,
  output: postViewSchema,
  status: 201,
  run: ({ command }, { input }) => ask(command, input),
})

export const answerEndpoint = endpoint({
  id: 'answer',
  method: 'POST',
  path: '/questions/{id}/answers',
  summary: 'Answer a question',
  auth: 'member',
  limit: 'post',
  params: idParams,
  input: answerSchema.omit({ questionId: true }),
  output: postViewSchema,
  status: 201,
  run: ({ command }, { params, input }) => answer(command, { ...input, questionId: params.id }),
})

export const commentEndpoint = endpoint({
  id: 'comment',
  method: 'POST',
  path: '/comments',
  summary: 'Comment on a report or an answer',
  auth: 'member',
  limit: 'post',
  input: commentSchema,
  output: postViewSchema,
  status: 201,
  run: ({ command }, { input }) => comment(command, input),
})

export const editPostEndpoint = endpoint({
  id: 'editPost',
  method: 'PATCH',
  path: '/posts/{id}',
  summary: 'Change one’s own post; its earlier texts are kept',
  auth: 'member',
  limit: 'post',
  params: idParams,
  input: editPostSchema.omit({ id: true }),
  output: postViewSchema,
  run: ({ command }, { params, input }) => editPost(command, { ...input, id: params.id }),
})

export const withdrawPostEndpoint = endpoint({
  id: 'withdrawPost',
  method: 'POST',
  path: '/posts/{id}/withdraw',
  summary: 'Take one’s own post back; its words are removed',
  auth: 'member',
  params: idParams,
  input: withdrawPostSchema.omit({ id: true }),
  output: postViewSchema,
  run: ({ command }, { params, input }) => withdrawPost(command, { ...input, id: params.id }),
})

export const votePostEndpoint = endpoint({
  id: 'votePost',
  method: 'PUT',
  path: '/posts/{id}/helpful',
  summary: 'Say that a post helped, or take that back',
  auth: 'member',
  params: idParams,
  input: voteSchema.omit({ id: true }),
  output: z.object({ helpful: z.int(), voted: z.boolean() }),
  run: ({ command }, { params, input }) => votePost(command, { ...input, id: params.id }),
})

export const acceptAnswerEndpoint = endpoint({
  id: 'acceptAnswer',
  method: 'PUT',
  path: '/questions/{id}/accepted',
  summary: 'Say which answer helped; null takes it back',
  auth: 'member',
  params: idParams,
  input: acceptSchema.omit({ questionId: true }),
  output: postViewSchema,
  run: ({ command }, { params, input }) => acceptAnswer(command, { ...input, questionId: params.id }),
})

export const previewPostEndpoint = endpoint({
  id: 'previewPost',
  method: 'POST',
  path: '/posts/preview',
  summary: 'A text as the server’s own renderer sets it; nothing is kept',
  auth: 'none',
  idempotent: false,
  input: z.strictObject({ text: z.string().max(POST_TEXT_MAX) }),
  output: z.object({ html: z.string() }),
  run: async ({ actor }, { input }) => ({
    html: renderMarkdown(input.text, { links: publishesPostAtOnce(actor) }),
  }),
})

export const listQuestionsEndpoint = endpoint({
  id: 'listQuestions',
  method: 'GET',
  path: '/questions',
  summary: 'Questions of a page, or of all pages',
  auth: 'none',
  query: questionsQuerySchema,
  output: postPageSchema,
  run: ({ actor }, { query }) => listQuestions(actor, query),
})

export const similarQuestionsEndpoint = endpoint({
  id: 'similarQuestions',
  method: 'GET',
  path: '/questions/similar',
  summary: 'Questions like the one somebody is about to ask',
  auth: 'none',
  query: similarQuerySchema,
  output: similarSchema,
  run: (_context, { query }) => similarQuestions(query),
})

export const getThreadEndpoint = endpoint({
  id: 'getThread',
  method: 'GET',
  path: '/questions/{id}',
  summary: 'A question with a page of its answers',
  auth: 'none',
  params: idParams,
  query: threadQuerySchema,
  output: threadViewSchema,
  run: ({ actor }, { params, query }) => getThread(actor, params.id, query),
})

export const listCommentsEndpoint = endpoint({
  id: 'listComments',
  method: 'GET',
  path: '/comments',
  summary: 'Comments on a report or an answer, oldest first',
  auth: 'none',
  query: commentsQuerySchema,
  output: postPageSchema,
  run: ({ actor }, { query }) => listComments(actor, query),
})

export const listMyPostsEndpoint = endpoint({
  id: 'listMyPosts',
  method: 'GET',
  path: '/posts/mine',
  summary: 'One’s own questions, answers and comments in every state, newest first',
  auth: 'member',
  query: pageQuerySchema,
  output: z.object({ items: z.array(postViewSchema), nextCursor: z.string().nullable() }),
  run: ({ actor }, { query }) => listMyPosts(actor, query),
})

export const postHistoryEndpoint = endpoint({
  id: 'postHistory',
  method: 'GET',
  path: '/posts/{id}/history',
  summary: 'Earlier texts of a post, newest first',
  auth: 'none',
  params: idParams,
  output: postHistorySchema,
  run: ({ actor }, { params }) => postHistory(actor, params.id),
})
