/** Reading the moderators' queue and its cases; both say "not found" to everybody else. */
import type { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { now as currentTime } from '@/lib/core/clock'
import { db, Prisma } from '@/lib/core/db'
import { Invalid, NotFound } from '@/lib/core/errors'
import { getProposal } from '@/lib/entries/edit-queries'
import { reportInclude, toOwnReportView } from '@/lib/reports/views'
import { previewPractice } from '@/lib/standing/recompute'
import { mayDecide, mayModerate } from './permissions'
import type { CaseSummary, CaseView, queueQuerySchema } from './schema'
import { decisionView, lockView } from './views'

/** Characters of a report's text that stand for it in the queue, without the marks of Markdown. */
const EXCERPT = 160
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
    regexp_replace(left(coalesce(r.text, v.reason), ${EXCERPT}::int), ${MARKS}, '', 'g') as excerpt, c.locked_by_id as "lockedById", c.locked_until as "lockedUntil",
    m.name as "lockedByName"
  from "case" c left join entry e on e.id = c.entry_id left join member m on m.id = c.locked_by_id
    left join report r on c.subject_type = 'report' and r.id = c.subject_id::uuid
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

type Outcomes = { state: string; _count: number }[]

const reportRecord = async (authorId: string): Promise<Outcomes> => {
  const states = await db().report.groupBy({ by: ['state'], where: { authorId }, _count: true })
  return states
}

/** Proposals only: what a moderator made of one is counted with it. */
const proposalRecord = async (authorId: string): Promise<Outcomes> => {
  const where = { authorId, proposalId: null }
  const states = await db().revision.groupBy({ by: ['state'], where, _count: true })
  return states
}

async function authorRecord(
  authorId: string | null,
  record: typeof reportRecord,
): Promise<CaseView['author']> {
  if (!authorId) return null
  const [member, states] = await Promise.all([
    db().member.findUnique({
      where: { id: authorId },
      select: { name: true, trust: true, createdAt: true },
    }),
    record(authorId),
  ])
  if (!member) return null
  const count = (...wanted: string[]) =>
    states.filter(({ state }) => wanted.includes(state)).reduce((sum, { _count }) => sum + _count, 0)
  return {
    name: member.name,
    trust: member.trust,
    memberSince: member.createdAt.toISOString().slice(0, 10),
    published: count('published', 'superseded'),
    rejected: count('rejected', 'hidden'),
    waiting: count('held', 'changes_requested', 'proposed'),
  }
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
        decisions: { orderBy: { decidedAt: 'desc' }, include: { member: { select: { name: true } } } },
      },
    }),
  ])
  if (!row || !detail) throw new NotFound('not_found')
  const report =
    detail.subjectType === 'report'
      ? await db().report.findUnique({
          where: { id: detail.subjectId },
          relationLoadStrategy: 'join',
          include: reportInclude,
        })
      : null
  const isProposal = detail.subjectType === 'revision'
  const [proposal, written] = isProposal
    ? await Promise.all([
        getProposal(actor, detail.subjectId),
        db().revision.findUnique({ where: { id: detail.subjectId }, select: { authorId: true } }),
      ])
    : [null, report]
  const authorId = written?.authorId ?? null
  const waiting = report?.state === 'held' || report?.state === 'changes_requested'
  const [author, effect] = await Promise.all([
    authorRecord(authorId, isProposal ? proposalRecord : reportRecord),
    report && waiting ? previewPractice(db(), report.id, now) : [],
  ])
  const standing = detail.decisions.find((decision) => !decision.undoneAt)
  const allowed = mayDecide(actor, { ...row, authorId })
  return {
    ...summaryOf(row, actor, now),
    report:
      report &&
      toOwnReportView(
        report,
        standing
          ? {
              verdict: standing.verdict,
              reason: standing.reason,
              note: standing.note,
              at: standing.decidedAt.toISOString(),
            }
          : null,
        actor,
      ),
    proposal,
    author,
    effect,
    facts: detail.facts as CaseView['facts'],
    decisions: detail.decisions.map((decision) => decisionView(decision, actor, now)),
    may: { decide: allowed === true, why: allowed === true ? null : allowed },
  }
}
