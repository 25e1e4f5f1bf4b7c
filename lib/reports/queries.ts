/** Reading reports: published ones for everyone, one's own for their author. */
import type { Actor } from '@/lib/core/actor'
import { db, type Prisma } from '@/lib/core/db'
import { Invalid, NotFound } from '@/lib/core/errors'
import { decodeCursor, type Page, type PageQuery, toPage } from '@/lib/core/pagination'
import { maySeeReport } from './permissions'
import type { OwnReportView, ReportState, ReportView } from './schema'
import { type ReportRow, reportInclude, toOwnReportView, toReportView } from './views'
import { officialContacts } from './write-parts'

const badCursor = () => new Invalid([{ path: ['cursor'], code: 'invalid_value' }])

/** Rows after a cursor, by one date column and id, newest first. */
function after(column: 'publishedAt' | 'createdAt', cursor: string | undefined): Prisma.ReportWhereInput {
  if (!cursor) return {}
  const keys = decodeCursor(cursor)
  if (!keys) throw badCursor()
  return { OR: [{ [column]: { lt: keys.at } }, { [column]: keys.at, id: { lt: keys.id } }] }
}

/**
 * Published reports of a page, newest first.
 * @throws NotFound no such page; Invalid a cursor that is not ours
 */
export async function listPublishedReports(
  path: string,
  { cursor, limit }: PageQuery,
): Promise<Page<ReportView>> {
  const entry = await db().entry.findFirst({
    where: { path, kind: 'policy', lifecycle: 'active' },
    select: { id: true },
  })
  if (!entry) throw new NotFound('not_found')
  const rows = await db().report.findMany({
    where: { entryId: entry.id, state: 'published', ...after('publishedAt', cursor) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    relationLoadStrategy: 'join',
    include: reportInclude,
  })
  const page = toPage(rows, limit, (row) => ({ at: row.publishedAt ?? row.createdAt, id: row.id }))
  return { ...page, items: page.items.map(toReportView) }
}

type LastDecision = NonNullable<OwnReportView['decision']> & { reportId: string }

/** The last standing decision of each of several reports, in one statement. */
async function decisionsOn(ids: string[]): Promise<Map<string, OwnReportView['decision']>> {
  const rows = await db().$queryRaw<(Omit<LastDecision, 'at'> & { at: Date })[]>`
    select distinct on (c.subject_id) c.subject_id as "reportId", d.verdict, d.reason, d.note, d.decided_at as at
    from "case" c join decision d on d.case_id = c.id
    where c.subject_type = 'report' and c.subject_id = any(${ids}) and d.undone_at is null
    order by c.subject_id, d.decided_at desc`
  return new Map(
    rows.map(({ reportId, at, ...decision }) => [reportId, { ...decision, at: at.toISOString() }]),
  )
}

/** The member's own reports in every state, newest first. */
export async function listMyReports(
  actor: Actor,
  { cursor, limit }: PageQuery,
): Promise<Page<OwnReportView>> {
  if (actor.kind !== 'member') return { items: [], nextCursor: null }
  const rows = await db().report.findMany({
    where: { authorId: actor.id, ...after('createdAt', cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    relationLoadStrategy: 'join',
    include: reportInclude,
  })
  const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }))
  const decisions = await decisionsOn(page.items.map((row) => row.id))
  return { ...page, items: page.items.map((row) => own(row, decisions.get(row.id) ?? null, actor)) }
}

/** Nobody but the author and moderators learns why something was decided. */
const own = (row: ReportRow, decision: OwnReportView['decision'], actor: Actor) =>
  toOwnReportView(row, decision, actor)

/**
 * One report as its author or a moderator sees it.
 * @throws NotFound not there, or not for this person: both answer alike
 */
export async function getOwnReport(actor: Actor, id: string): Promise<OwnReportView> {
  const row = await db().report.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: reportInclude,
  })
  const insider = row && actor.kind === 'member' && (row.authorId === actor.id || actor.role !== 'member')
  if (!row || !insider || !maySeeReport(actor, row)) throw new NotFound('not_found')
  const decisions = await decisionsOn([id])
  return own(row, decisions.get(id) ?? null, actor)
}

/** A report on a page of its own, and where it stands for whoever reads it. */
export type ShownReport = { report: ReportView; state: ReportState; mine: boolean }

/**
 * One report as everyone sees it; for its author and moderators also one that is not published.
 * @returns null when it is not there, or not for this person
 */
export async function getShownReport(actor: Actor, id: string): Promise<ShownReport | null> {
  const row = await db().report.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: reportInclude,
  })
  if (!row || !maySeeReport(actor, row)) return null
  const mine = actor.kind === 'member' && row.authorId === actor.id
  return { report: toReportView(row), state: row.state, mine }
}

/** Numbers and addresses that a report on this page may name, for the same check in the browser. */
export const listOfficialContacts = (path: string): Promise<string[]> =>
  officialContacts(db(), path.split('/')[0] ?? null)
