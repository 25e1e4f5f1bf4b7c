/** Which kept pages show something of a post. Threads are not kept: only the page it stands on can be old. */
import type { Tx } from '@/lib/core/db'
import { pagesWithText } from '../reports/pages'
import type { PostView } from './schema'

/** Newest questions that a reader page carries. */
export const QUESTIONS_ON_A_PAGE = 3

type Shown = {
  id: string
  kind: PostView['kind']
  parentId: string | null
  reportId: string | null
  entry: { id: string; path: string }
}

/**
 * The page of a question always, since it may be among the newest; that of an answer where its question
 * is, whose line says how often it was answered; those that carry a
 * report whose comments are counted.
 * @returns paths as events name them
 */
export async function pagesWithPost(tx: Tx, { kind, parentId, reportId, entry }: Shown): Promise<string[]> {
  const page = [`/${entry.path}`]
  if (kind === 'question') return page
  if (reportId) return pagesWithText(entry.path)
  if (kind === 'comment' || !parentId) return []
  const newest = await tx.$queryRaw<{ id: string }[]>`
    select id from post where entry_id = ${entry.id}::uuid and kind = 'question' and shown and state = 'published'
    order by published_at desc, id desc limit ${QUESTIONS_ON_A_PAGE}`
  return newest.some(({ id }) => id === parentId) ? page : []
}

/** Pages that hold the words of a post: forgotten at once when it may not be read any more. */
export const pagesWithWords = ({ kind, entry }: Pick<Shown, 'kind' | 'entry'>): string[] =>
  kind === 'question' ? [`/${entry.path}`] : []
