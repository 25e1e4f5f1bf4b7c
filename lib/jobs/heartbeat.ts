/** A row by which the rest of the house knows that a worker is alive. */
import { now, SECOND } from '@/lib/core/clock'
import { db } from '@/lib/core/db'

export const HEARTBEAT_MS = 5 * SECOND
/** A worker not heard of for this long counts as gone. */
export const HEARTBEAT_LATE_MS = 30 * SECOND

export const beat = (id: string) =>
  db().workerHeartbeat.upsert({ where: { id }, create: { id, beatAt: now() }, update: { beatAt: now() } })

/** Takes the row away at an orderly end, so that nobody waits for it to grow old. */
export const endBeat = (id: string) => db().workerHeartbeat.deleteMany({ where: { id } })
