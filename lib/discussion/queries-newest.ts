/** The newest questions of a page, as a part of the statement that reads the page. */
import { Prisma } from '@/lib/core/db'
import { QUESTIONS_ON_A_PAGE } from './pages-with-post'
import type { QuestionLine } from './schema'

/** A question out of a JSON aggregate: times are texts there, as the database writes them. */
export type QuestionJson = QuestionLine

/** A column with the newest published questions of the page `e` as JSON; reads one index from its start. */
export const newestQuestionsOfE = Prisma.sql`coalesce((select jsonb_agg(jsonb_build_object('id', q.id,
    'title', q.title, 'language', q.language, 'replies', q.replies, 'accepted', q.accepted_answer_id is not null,
    'publishedAt', q.published_at) order by q.published_at desc, q.id desc)
  from (select * from post where entry_id = e.id and kind = 'question' and shown and state = 'published'
    order by published_at desc, id desc limit ${QUESTIONS_ON_A_PAGE}) q), '[]')`

export const toQuestionLines = (rows: QuestionJson[]): QuestionLine[] =>
  rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt).toISOString() }))
