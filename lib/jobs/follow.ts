/** Followers: each reads every event exactly once, in order, however late it commits. */
import { db, type Tx } from '@/lib/core/db'

export type FollowedEvent = {
  seq: bigint
  txid: bigint
  at: Date
  action: string
  subjectType: string
  subjectId: string
}
export type Follower = {
  /** Name of its cursor; never changed, or everything would be followed again. */
  name: string
  /** Called in the transaction that moves the cursor: either both happen or neither. */
  handle: (tx: Tx, event: FollowedEvent) => Promise<void>
}

/**
 * `done`: nothing is left. `more`: there is, come again at once. `waiting`: there is, but it must not
 * be read before a transaction that is still running has ended. `busy`: another process is at it.
 */
export type Progress = 'done' | 'more' | 'waiting' | 'busy'

const BATCH = 100
const TRANSACTION_TIMEOUT_MS = 30_000

/**
 * Handles the next events of a follower.
 *
 * Sequence numbers are given before a commit, so a row with a smaller number can appear later. But
 * every transaction below the oldest running one has ended: rows of those are all there, and no
 * more will come. They are read in the order (transaction, number), and the cursor is such a pair.
 * "Running" means on the whole server: a long transaction in another database delays, never loses.
 */
export async function follow(follower: Follower): Promise<Progress> {
  await db().followerCursor.createMany({ data: { name: follower.name }, skipDuplicates: true })
  return db().$transaction(
    async (tx) => {
      const [cursor] = await tx.$queryRaw<{ txid: bigint; seq: bigint }[]>`
        select txid, seq from follower_cursor where name = ${follower.name} for update skip locked`
      if (!cursor) return 'busy'
      const events = await tx.$queryRaw<FollowedEvent[]>`
        select seq, txid, at, action, subject_type as "subjectType", subject_id as "subjectId" from event
        where (txid, seq) > (${cursor.txid}, ${cursor.seq})
          and txid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        order by txid, seq limit ${BATCH}`
      for (const event of events) await follower.handle(tx, event)
      const last = events.at(-1) ?? cursor
      if (events.length > 0) {
        await tx.followerCursor.update({
          where: { name: follower.name },
          data: { txid: last.txid, seq: last.seq },
        })
      }
      if (events.length === BATCH) return 'more'
      const [held] = await tx.$queryRaw<{ seq: bigint }[]>`
        select seq from event where (txid, seq) > (${last.txid}, ${last.seq}) limit 1`
      return held ? 'waiting' : 'done'
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  )
}
