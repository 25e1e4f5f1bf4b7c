/** Writes and removes documents. One writer at a time, so that none is written twice. */
import { Prisma, type Tx } from '@/lib/core/db'
import type { SearchKind } from '@/lib/core/generated/prisma/client'
import { namesIn, type Piece, vectorOf } from './vector'

export type Document = { refId: string; pieces: Piece[]; marks: string[]; helpful?: number }

/** Documents a statement. */
const BATCH = 50
const LOCK_KEY = 72_707_372

/** Until the transaction ends nobody else writes documents. */
export const takeTurns = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(${LOCK_KEY})`

/**
 * Makes the documents of a kind what they shall be: of `ids` those given are stored, the others removed.
 * Numbers stay, and new ones are given in the order of `documents`.
 */
export async function storeDocuments(
  tx: Tx,
  kind: SearchKind,
  ids: string[],
  documents: Document[],
): Promise<void> {
  const kept = new Set(documents.map(({ refId }) => refId))
  const gone = ids.filter((id) => !kept.has(id))
  if (gone.length > 0) {
    await tx.$executeRaw`
      delete from search_document where kind = ${kind}::"SearchKind" and ref_id = any(${gone}::uuid[])`
  }
  for (let at = 0; at < documents.length; at += BATCH) {
    await storeBatch(tx, kind, documents.slice(at, at + BATCH))
  }
  const words = [...new Set(documents.flatMap(({ pieces }) => namesIn(pieces)))].sort()
  if (words.length > 0) {
    await tx.$executeRaw`insert into search_word (word) select unnest(${words}::text[]) on conflict do nothing`
  }
}

async function storeBatch(tx: Tx, kind: SearchKind, documents: Document[]): Promise<void> {
  const rows = documents.map(
    ({ refId, pieces, marks, helpful }, index) =>
      Prisma.sql`(${index}::int, ${refId}::uuid, ${vectorOf(pieces, marks)}, ${helpful ?? 0}::int)`,
  )
  // Not "on conflict": the trigger would number the row a second time.
  await tx.$executeRaw`
    with given (place, ref_id, body, helpful) as (values ${Prisma.join(rows)}),
    updated as (
      update search_document d set body = given.body, helpful = given.helpful from given
      where d.kind = ${kind}::"SearchKind" and d.ref_id = given.ref_id returning d.ref_id
    )
    insert into search_document (kind, ref_id, body, helpful)
    select ${kind}::"SearchKind", ref_id, body, helpful from given
    where ref_id not in (select ref_id from updated) order by place`
}
