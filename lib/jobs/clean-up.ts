/** Forgets what has served its time. Deleting what is over twice is the same as once. */
import { DAY, HOUR } from '@/lib/core/clock'
import { db, Prisma } from '@/lib/core/db'
import { MISS_DAYS } from '@/lib/search/documents/misses'

/** Rows a statement, so that none holds locks for long. */
const BATCH = 2_000
export const IDEMPOTENCY_DAYS = 7
export const ADDRESS_GROUP_DAYS = 90
export const MAIL_DAYS = 30
export const SIGN_IN_REQUEST_DAYS = 1
const HEARTBEAT_HOURS = 24

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms)

/** Table and what of it is over. */
const overdue = (now: Date): [string, Prisma.Sql][] => [
  ['session', Prisma.sql`expires < ${now}`],
  ['verification_token', Prisma.sql`expires < ${now}`],
  ['sign_in_request', Prisma.sql`expires_at < ${before(now, SIGN_IN_REQUEST_DAYS * DAY)}`],
  ['idempotency_key', Prisma.sql`created_at < ${before(now, IDEMPOTENCY_DAYS * DAY)}`],
  ['rate_limit', Prisma.sql`expire < ${now.getTime()}`],
  ['mail', Prisma.sql`created_at < ${before(now, MAIL_DAYS * DAY)} and (sent_at is not null or cancelled)`],
  ['search_miss', Prisma.sql`day < ${before(now, MISS_DAYS * DAY)}`],
  ['worker_heartbeat', Prisma.sql`beat_at < ${before(now, HEARTBEAT_HOURS * HOUR)}`],
]

/**
 * Deletes ended sessions, old requests, keys, counters and mails, and forgets the hashes of address
 * groups; their numbers stay.
 * @returns rows touched, by table
 */
export async function cleanUp(now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [table, over] of overdue(now)) {
    const name = Prisma.raw(`"${table}"`)
    counts[table] = await inBatches(
      () => db().$executeRaw`
        delete from ${name} where ctid in (select ctid from ${name} where ${over} limit ${BATCH})`,
    )
  }
  const lastSeen = { lt: before(now, ADDRESS_GROUP_DAYS * DAY) }
  const forgotten = await db().addressGroup.updateMany({
    where: { lastSeen, hash: { not: null } },
    data: { hash: null },
  })
  counts.address_group = forgotten.count
  return counts
}

async function inBatches(step: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const count = await step()
    total += count
    if (count < BATCH) return total
  }
}
