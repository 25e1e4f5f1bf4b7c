/** The record of what happened: written by `command()`, read by followers. */
import type { Actor } from './actor'
import type { Prisma, Tx } from './db'

/** Plain JSON, as stored beside an event. Never personal data: that goes into `personal`. */
export type Json = Prisma.InputJsonValue

export type EventInput = {
  /** `report.submitted`, `revision.published` …: domain, dot, past participle. */
  action: string
  subject: { type: string; id: string }
  before?: Json
  after?: Json
  /** Pages that are old now, without locale: `/pe/claro/cancel`; `/pe/**` is everything below /pe. */
  expires?: string[]
  /** Pages that must not be shown again, not even while the database is away. */
  purges?: string[]
  /** What can be erased without touching the record. */
  personal?: { memberId?: string; data: Json }
}

/** Writes one event row in the caller's transaction. */
export async function writeEvent(tx: Tx, actor: Actor, event: EventInput): Promise<bigint> {
  const row = await tx.event.create({
    data: {
      actorId: actor.kind === 'member' ? actor.id : null,
      action: event.action,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      before: event.before,
      after: event.after,
      expires: event.expires ?? [],
      purges: event.purges ?? [],
      personal: event.personal ? { create: event.personal } : undefined,
    },
    select: { seq: true },
  })
  return row.seq
}
