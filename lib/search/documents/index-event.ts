/** What an event makes old in the index. Each is read anew, so that order and repetition do not matter. */
import type { Tx } from '@/lib/core/db'
import { entriesMissing, entriesUnder, indexEntries } from './entries'
import { indexQuestions, questionsOf } from './questions'
import { indexReports } from './reports'
import { takeTurns } from './store'

type Happened = { seq: bigint; action: string; subjectType: string; subjectId: string }

/** More pages than any starter data brings. */
const PAGES_MAX = 5_000
/** Reports and questions of a moved page that follow at once; older ones with `npm run rebuild`. */
const MOVED_MAX = 2_000
const UUID = /^[0-9a-f-]{36}$/i

/** Events that never change what is found; most events are of these. */
const SILENT =
  /^(member|session|sign_in|draft|mail|standing|still_true|flag|redirect|post\.(voted|commented))[._]/

/** Keeps the index as it should be after an event; in the transaction of the follower. */
export async function indexEvent(tx: Tx, event: Happened): Promise<void> {
  const { subjectType: type, subjectId: id, action } = event
  if (SILENT.test(action)) return
  if (type === 'starter') return indexMissing(tx)
  if (!UUID.test(id)) return
  if (type === 'report') return inTurn(tx, () => indexReports(tx, [id]))
  if (type === 'post') return inTurn(tx, async () => indexQuestions(tx, await questionsOf(tx, [id])))
  if (type === 'entry' || type === 'revision') return inTurn(tx, () => indexPages(tx, event))
}

async function inTurn(tx: Tx, work: () => Promise<void>): Promise<void> {
  await takeTurns(tx)
  await work()
}

const indexMissing = (tx: Tx) => inTurn(tx, async () => indexEntries(tx, await entriesMissing(tx, PAGES_MAX)))

/** A country's and a carrier's names stand on every page below; a move takes everything along. */
async function indexPages(tx: Tx, { seq, subjectType, subjectId, action }: Happened): Promise<void> {
  const [page] = await tx.$queryRaw<{ id: string; path: string; kind: string }[]>`
    select e.id, e.path, e.kind::text from entry e where e.id = ${subjectId}::uuid
    union all
    select e.id, e.path, e.kind::text from revision r join entry e on e.id = r.entry_id where r.id = ${subjectId}::uuid
    limit 1`
  if (!page) return
  const moved = subjectType === 'entry' && /^entry\.(moved|merged)$/.test(action)
  const paths = moved ? [page.path, ...(await placesOfMove(tx, seq))] : [page.path]
  const named = moved || page.kind === 'carrier' || page.kind === 'jurisdiction'
  const ids = named ? await entriesUnder(tx, paths) : [page.id]
  await indexEntries(tx, [...new Set([page.id, ...ids])])
  if (!moved) return
  await indexReports(tx, await belowOf(tx, 'report', ids))
  await indexQuestions(tx, await belowOf(tx, 'question', ids))
}

async function placesOfMove(tx: Tx, seq: bigint): Promise<string[]> {
  const row = await tx.event.findUnique({ where: { seq }, select: { before: true, after: true } })
  const path = (part: unknown) =>
    part && typeof part === 'object' && 'path' in part && typeof part.path === 'string' ? [part.path] : []
  return [...path(row?.before), ...path(row?.after)]
}

async function belowOf(tx: Tx, kind: 'report' | 'question', entryIds: string[]): Promise<string[]> {
  const where = { entryId: { in: entryIds }, state: 'published' as const }
  const newest = { orderBy: { publishedAt: 'desc' as const }, take: MOVED_MAX, select: { id: true } }
  const rows =
    kind === 'report'
      ? await tx.report.findMany({ where, ...newest })
      : await tx.post.findMany({ where: { ...where, kind: 'question' }, ...newest })
  return rows.map(({ id }) => id)
}
