/** Reading the moderators' queue and its cases; both say "not found" to everybody else. */
import type { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { now as currentTime } from '@/lib/core/clock'
import { db, Prisma } from '@/lib/core/db'
import { Invalid, NotFound } from '@/lib/core/errors'
import { mayDecide, mayModerate } from './permissions'
import { subjectOf } from './queries-subject'
import type { CaseSummary, CaseView, queueQuerySchema } from './schema'
import { decisionView, flagView, lockView } from './views'

/** Characters of a report's text that stand for it in the queue, without the marks of Markdown. */
const EXCERPT = 160
/** Flags that a case shows. */
const FLAGS_SHOWN = 50
const MARKS = '[*_`~#>]'

type QueueRow = {
  id: string
  kind: CaseSummary['kind']
  state: CaseSummary['state']
  version: number
  priority: number
  dueAt: Date
  openedAt: Date
  path: string | null
  excerpt: string | null
  lockedById: string | null
  lockedUntil: Date | null
  lockedByName: string | null
}

const CURSOR = /^([0-9])_(\d{1,15})_([0-9a-f-]{36})$/

/** The three sort keys of the queue. */
function keysOf(cursor: string) {
  const [, priority, dueMs, id] = CURSOR.exec(cursor) ?? []
  if (!priority || !dueMs || !id) throw new Invalid([{ path: ['cursor'], code: 'invalid_value' }])
  return { priority: Number(priority), dueAt: new Date(Number(dueMs)), id }
}

const summaryOf = (row: QueueRow, actor: Actor, now: Date): CaseSummary => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  version: row.version,
  priority: row.priority,
  dueAt: row.dueAt.toISOString(),
  openedAt: row.openedAt.toISOString(),
  path: row.path,
  excerpt: row.excerpt ?? '',
  lock: lockView({ ...row, lockedBy: row.lockedByName ? { name: row.lockedByName } : null }, actor, now),
})

const selectCases = (where: Prisma.Sql, tail: Prisma.Sql) => db().$queryRaw<QueueRow[]>`
  select c.id, c.kind, c.state, c.version, c.priority, c.due_at as "dueAt", c.opened_at as "openedAt", e.path,
    regexp_replace(left(coalesce(r.text, v.reason, p.title, p.text), ${EXCERPT}::int), ${MARKS}, '', 'g') as excerpt, c.locked_by_id as "lockedById", c.locked_until as "lockedUntil",
    m.name as "lockedByName"
  from "case" c left join entry e on e.id = c.entry_id left join member m on m.id = c.locked_by_id
    left join report r on c.subject_type = 'report' and r.id = c.subject_id::uuid
    left join post p on c.subject_type = 'post' and p.id = c.subject_id::uuid
    left join revision v on c.subject_type = 'revision' and v.id = c.subject_id::uuid
  where ${where} ${tail}`

/**
 * The queue: most urgent first, then the one due first. One statement, whatever its length.
 * @throws NotFound for everybody who is not a moderator; Invalid a cursor that is not ours
 */
export async function listCases(actor: Actor, query: z.output<typeof queueQuerySchema>) {
  if (!mayModerate(actor)) throw new NotFound('not_found')
  const { cursor, kind, state, limit } = query
  const after = cursor ? keysOf(cursor) : undefined
  const parts = [
    Prisma.sql`c.state = ${state}::"CaseState"`,
    ...(kind ? [Prisma.sql`c.kind = ${kind}::"CaseKind"`] : []),
    ...(after
      ? [
          Prisma.sql`(c.priority < ${after.priority} or (c.priority = ${after.priority}
            and (c.due_at, c.id) > (${after.dueAt}, ${after.id}::uuid)))`,
        ]
      : []),
  ]
  const rows = await selectCases(
    Prisma.join(parts, ' and '),
    Prisma.sql`order by c.priority desc, c.due_at, c.id limit ${limit + 1}`,
  )
  const now = currentTime()
  const items = rows.slice(0, limit).map((row) => summaryOf(row, actor, now))
  const last = rows[limit - 1]
  const nextCursor =
    rows.length > limit && last ? `${last.priority}_${last.dueAt.getTime()}_${last.id}` : null
  return { items, nextCursor }
}

/**
 * Everything needed to decide a case.
 * @throws NotFound not there, or not for this person: both answer alike
 */
export async function getCase(actor: Actor, id: string): Promise<CaseView> {
  if (!mayModerate(actor)) throw new NotFound('not_found')
  const now = currentTime()
  const [[row], detail] = await Promise.all([
    selectCases(Prisma.sql`c.id = ${id}::uuid`, Prisma.empty),
    db().case.findUnique({
      where: { id },
      relationLoadStrategy: 'join',
      select: {
        subjectType: true,
        subjectId: true,
        facts: true,
        flags: {
          orderBy: { createdAt: 'desc' },
          take: FLAGS_SHOWN,
          include: { member: { select: { name: true } } },
        },
        decisions: { orderBy: { decidedAt: 'desc' }, include: { member: { select: { name: true } } } },
      },
    }),
  ])
  if (!row || !detail) throw new NotFound('not_found')
  const standing = detail.decisions.find((decision) => !decision.undoneAt)
  const { authorId, ...about } = await subjectOf(actor, detail, standing, now)
  const allowed = mayDecide(actor, { ...row, authorId })
  return {
    ...summaryOf(row, actor, now),
    ...about,
    flags: detail.flags.map(flagView),
    facts: detail.facts as CaseView['facts'],
    decisions: detail.decisions.map((decision) => decisionView(decision, actor, now)),
    may: { decide: allowed === true, why: allowed === true ? null : allowed },
  }
}
