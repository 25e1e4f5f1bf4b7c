/** The rows of a move, in the caller's transaction; in a number of statements that reports do not raise. */
import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { recheckPractice } from '@/lib/reports/publish'
import { lockPage } from './load-page'
import type { Merge, MovePlan } from './move-plan'
import { createRevision, publishRevision } from './publish-revision'

/** Moves wait for one another: each looks at pages that another may be moving. */
const MOVES_LOCK = 72_707_371

export const takeTurns = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(${MOVES_LOCK})`

/**
 * Keeps everybody off the pages of a country or carrier until the move is done.
 * @param path `pe` or `pe/movistar`
 */
export async function lockPages(tx: Tx, path: string): Promise<void> {
  const [country = '', carrier = null] = path.split('/')
  await tx.$queryRaw`select id from entry where country = ${country}
    and (${carrier}::text is null or carrier = ${carrier}) order by id for update`
}

/** @throws Conflict with the code of the first thing that stands against it, and all of them */
export function refuseProblems(plan: MovePlan): void {
  const [first] = plan.problems
  if (first) throw new Conflict(first.code, { problems: plan.problems, path: first.path })
}

/** Gives pages other addresses; the old ones lead to them from now on. */
export async function movePages(tx: Tx, moves: MovePlan['moves'], now: Date): Promise<void> {
  if (moves.length === 0) return
  const given = JSON.stringify(moves)
  // Who was there before is welcome back: its own old address is one again.
  await tx.entryRedirect.deleteMany({ where: { path: { in: moves.map((move) => move.to) } } })
  await tx.$executeRaw`
    update entry e set path = given."to", country = split_part(given."to", '/', 1),
      carrier = case when e.carrier is null then null else split_part(given."to", '/', 2) end, changed_at = ${now}
    from jsonb_to_recordset(${given}::jsonb) as given(id uuid, "to" text) where e.id = given.id`
  await tx.$executeRaw`
    insert into entry_redirect (path, entry_id, created_at)
    select given."from", given.id, ${now} from jsonb_to_recordset(${given}::jsonb) as given(id uuid, "from" text)
    on conflict (path) do update set entry_id = excluded.entry_id`
}

/**
 * Ends pages in favour of others: what people wrote goes along, whatever leads to them leads on, their
 * revisions stay. Counters are added up and cells weighed anew.
 */
export async function mergePages(tx: Tx, merges: Merge[], now: Date): Promise<void> {
  if (merges.length === 0) return
  const given = JSON.stringify(
    merges.map(({ from, into }) => ({ from: from.id, into: into.id, path: from.path })),
  )
  const ending = merges.map(({ from }) => from.id)
  await tx.$executeRaw`
    update entry t set published_reports = t.published_reports + s.published_reports,
      published_questions = t.published_questions + s.published_questions, changed_at = ${now}
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid)
      join entry s on s.id = given."from" where t.id = given."into"`
  await tx.$executeRaw`
    update entry e set lifecycle = 'merged', merged_into_id = given."into", published_reports = 0,
      published_questions = 0, changed_at = ${now}
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) where e.id = given."from"`
  await tx.$executeRaw`
    update entry e set merged_into_id = given."into"
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) where e.merged_into_id = given."from"`
  await tx.$executeRaw`
    update entry_redirect r set entry_id = given."into"
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) where r.entry_id = given."from"`
  await tx.$executeRaw`
    insert into entry_redirect (path, entry_id, created_at)
    select given.path, given."into", ${now}
    from jsonb_to_recordset(${given}::jsonb) as given(path text, "into" uuid)
    on conflict (path) do update set entry_id = excluded.entry_id`
  await takeAlong(tx, given)
  // Keys of statements are free again; every revision still holds its own.
  await tx.statement.deleteMany({ where: { entryId: { in: ending } } })
  await tx.practiceCell.deleteMany({ where: { entryId: { in: ending } } })
  await tx.revision.updateMany({
    where: { entryId: { in: ending }, state: 'published' },
    data: { state: 'superseded' },
  })
  for (const { into } of merges) {
    if (into.topic) await recheckPractice(tx, { id: into.id, path: into.path }, now)
  }
}

/** Reports, posts, watches and cases of ending pages, to those that take their place. */
async function takeAlong(tx: Tx, given: string): Promise<void> {
  await tx.$executeRaw`
    update report r set entry_id = given."into"
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) where r.entry_id = given."from"`
  await tx.$executeRaw`
    update post p set entry_id = given."into"
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) where p.entry_id = given."from"`
  await tx.$executeRaw`
    insert into watch (member_id, entry_id, created_at)
    select w.member_id, given."into", w.created_at
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) join watch w on w.entry_id = given."from"
    on conflict do nothing`
  await tx.$executeRaw`
    delete from watch w using jsonb_to_recordset(${given}::jsonb) as given("from" uuid) where w.entry_id = given."from"`
  // What practice says against an ending page's words is over with them.
  await tx.$executeRaw`
    update "case" c set state = 'closed', closed_at = now(), version = c.version + 1, locked_by_id = null,
      locked_until = null
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid)
    where c.subject_type = 'practice' and c.subject_id = given."from"::text and c.state = 'open'`
  await tx.$executeRaw`
    update "case" c set entry_id = given."into"
    from jsonb_to_recordset(${given}::jsonb) as given("from" uuid, "into" uuid) where c.entry_id = given."from"`
}

/**
 * Publishes a carrier's page with the names it takes over, the way every revision is published.
 * @returns number of the revision; null when there was nothing to add
 */
export async function reviseNames(
  tx: Tx,
  { revise }: MovePlan,
  by: { memberId: string; reason: string; now: Date },
): Promise<number | null> {
  const page = revise && (await lockPage(tx, { id: revise.pageId }))
  if (!revise || !page) return null
  const { memberId, reason, now } = by
  const revision = await createRevision(tx, page, {
    parentId: page.published?.id ?? null,
    authorId: memberId,
    reason,
    content: revise.content,
    recordedAt: now,
  })
  await publishRevision(tx, { page, revision, decidedById: memberId, now })
  return revision.number
}
