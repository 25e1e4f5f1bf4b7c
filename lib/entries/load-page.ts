/** A page and its published revision for a write: the page's row locked, so that two writers take turns. */
import type { Tx } from '@/lib/core/db'
import type { EntryKind, Topic } from '../catalog/vocabulary'
import type { EntryContent } from './content/any'

export type Published = { id: string; number: number; content: EntryContent }
export type Page = {
  id: string
  path: string
  kind: EntryKind
  country: string | null
  carrier: string | null
  topic: Topic | null
  lifecycle: 'proposed' | 'active' | 'merged' | 'retired'
  publishedReports: number
  publishedQuestions: number
  /** Null while the page is only proposed. */
  published: Published | null
}

type Row = Omit<Page, 'published'>

/** By path or by id; null when there is no such page. Holds its row until the transaction ends. */
export async function lockPage(tx: Tx, by: { path: string } | { id: string }): Promise<Page | null> {
  const [path, id] = 'path' in by ? [by.path, null] : [null, by.id]
  const [row] = await tx.$queryRaw<Row[]>`
    select id, path, kind, country, carrier, topic, lifecycle, published_reports as "publishedReports",
      published_questions as "publishedQuestions"
    from entry where path = ${path} or id = ${id}::uuid for no key update`
  if (!row) return null
  const published = await tx.revision.findFirst({
    where: { entryId: row.id, state: 'published' },
    select: { id: true, number: true, content: true },
  })
  // Content was checked when it was written.
  return { ...row, published: published && { ...published, content: published.content as EntryContent } }
}

/** Whether a page can get another revision. */
export const isAlive = ({ lifecycle }: Pick<Page, 'lifecycle'>): boolean =>
  lifecycle === 'active' || lifecycle === 'proposed'

/** The number of a page's next revision; the page is locked. */
export async function nextNumber(tx: Tx, entryId: string): Promise<number> {
  const last = await tx.revision.findFirst({
    where: { entryId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return (last?.number ?? 0) + 1
}
