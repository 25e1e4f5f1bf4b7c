/** The history of a page: its revisions, and what each changed. */
import { type Actor, isModerator } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { Invalid, NotFound } from '@/lib/core/errors'
import { decodeCursor, type PageQuery, toPage } from '@/lib/core/pagination'
import type { Locale } from '../catalog/vocabulary'
import { differences } from './compare/differences'
import { WAS_PUBLISHED } from './history-as-of'
import { type HistoryEntry, newKeysOf, type RevisionRow, toHistoryEntry } from './history-rows'
import type { History, RevisionQuery, RevisionView } from './history-schema'
import { mayRevert } from './permissions'
import { sourceKeys } from './proposal-views'
import { NAMES_OF_E, type NameColumns, toPageName } from './queries-names'
import { sourcesOf } from './queries-rows'
import { tellingFirst } from './telling'
import { toSourceView } from './views'

/** What came with the program; an index of the migrations holds the same words. */
export const IS_STARTER = Prisma.sql`(r.author_id is null and r.decided_by_id is null and r.reason = 'Starter data')`

/** Columns of a revision `r` with its parent's content and the names of people. */
export const REVISION_COLUMNS = Prisma.sql`r.id, r.number, r.state, r.reason, r.content,
  ${WAS_PUBLISHED} as "wasPublished", ${IS_STARTER} as "isStarter", r.revert_of as "revertOf",
  r.recorded_at as "recordedAt", r.decided_at as "decidedAt", r.author_id as "authorId",
  r.decided_by_id as "decidedById", author.name as author, decider.name as "decidedBy",
  parent.number as parent, parent.content as "parentContent", proposal.number as proposal`
export const REVISION_JOINS = Prisma.sql`left join revision parent on parent.id = r.parent_id
  left join revision proposal on proposal.id = r.proposal_id
  left join member author on author.id = r.author_id left join member decider on decider.id = r.decided_by_id`

/** What a person may see of a page's revisions: what readers saw, their own, and a moderator all. */
function visibleTo(actor: Actor): Prisma.Sql {
  if (actor.kind !== 'member') return WAS_PUBLISHED
  const { id } = actor
  return isModerator(actor) ? Prisma.sql`true` : Prisma.sql`(${WAS_PUBLISHED} or r.author_id = ${id}::uuid)`
}

type HeadRow = NameColumns & {
  merged: string[]
  id: string
  revisionId: string
  number: number
  firstOn: string
}

/** @param of the old path of a page that became part of it, where its history is asked for */
async function readHead(path: string, of?: string): Promise<HeadRow> {
  const which = of
    ? Prisma.sql`e.path = ${of} and e.merged_into_id = (select id from entry where path = ${path})`
    : Prisma.sql`e.path = ${path} and e.lifecycle = 'active'`
  const [row] = await db().$queryRaw<HeadRow[]>`
    select ${NAMES_OF_E}, e.id, now_.id as "revisionId", now_.number,
      (select coalesce(array_agg(part.path order by part.path), '{}') from entry part
        where part.merged_into_id = e.id) as merged,
      (select to_char(min(r.decided_at) at time zone 'UTC', 'YYYY-MM-DD') from revision r
        where r.entry_id = e.id and ${WAS_PUBLISHED}) as "firstOn"
    from entry e join revision now_ on now_.entry_id = e.id and now_.state = 'published'
    where ${which}`
  if (!row) throw new NotFound('not_found')
  return row
}

const headOf = (row: HeadRow) => ({
  page: toPageName(row),
  current: { id: row.revisionId, number: row.number },
  merged: row.merged,
  firstOn: row.firstOn,
})

type Asked = PageQuery & {
  path: string
  locale: Locale
  /** The old path of a page that became part of this one: its history, not this one’s. */
  of?: string
}
/** A page of history with what its page needs besides what is sent. */
export type HistoryPage = Omit<History, 'items'> & { items: HistoryEntry[] }

/**
 * The revisions of a page in the order in which they were decided, newest first. Three statements.
 * @throws NotFound no such page; Invalid a cursor that is none
 */
export async function getHistory(actor: Actor, asked: Asked): Promise<HistoryPage> {
  const { path, of, cursor, limit, locale } = asked
  const after = cursor ? decodeCursor(cursor) : undefined
  if (cursor && !after) throw new Invalid([{ path: ['cursor'], code: 'invalid_value' }])
  const head = await readHead(path, of)
  const rows = await db().$queryRaw<RevisionRow[]>`
    select ${REVISION_COLUMNS} from revision r ${REVISION_JOINS}
    where r.entry_id = ${head.id}::uuid and ${visibleTo(actor)}
      ${after ? Prisma.sql`and (coalesce(r.decided_at, r.recorded_at), r.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
    order by coalesce(r.decided_at, r.recorded_at) desc, r.id desc limit ${limit + 1}`
  const page = toPage(rows, limit, (row) => ({ at: row.decidedAt ?? row.recordedAt, id: row.id }))
  const sources = await sourcesOf(newKeysOf(page.items))
  const items = page.items.map((row) => toHistoryEntry(row, sources, locale))
  return { ...headOf(head), items, nextCursor: page.nextCursor }
}

type Sibling = { earlier: number | null; later: number | null }

/** Numbers of what was published before and after a revision. */
async function neighbours(entryId: string, row: RevisionRow): Promise<Sibling> {
  const at = row.decidedAt ?? row.recordedAt
  const [found] = await db().$queryRaw<Sibling[]>`
    select (select r.number from revision r where r.entry_id = ${entryId}::uuid and ${WAS_PUBLISHED}
        and (coalesce(r.decided_at, r.recorded_at), r.id) < (${at}, ${row.id}::uuid)
        order by coalesce(r.decided_at, r.recorded_at) desc, r.id desc limit 1) as earlier,
      (select r.number from revision r where r.entry_id = ${entryId}::uuid and ${WAS_PUBLISHED}
        and (coalesce(r.decided_at, r.recorded_at), r.id) > (${at}, ${row.id}::uuid)
        order by coalesce(r.decided_at, r.recorded_at), r.id limit 1) as later`
  return found ?? { earlier: null, later: null }
}

/** A revision's page, with what its list entry needs. */
export type RevisionPage = Omit<RevisionView, 'revision'> & { revision: HistoryEntry }

/**
 * One revision and what differs from its parent, or from another revision of the page. Four statements.
 * @throws NotFound no such page or revision, or not for this person: all answer alike
 */
export async function getRevision(actor: Actor, query: RevisionQuery): Promise<RevisionPage> {
  const { path, number, against, locale } = query
  const head = await readHead(path)
  const rows = await db().$queryRaw<RevisionRow[]>`
    select ${REVISION_COLUMNS} from revision r ${REVISION_JOINS}
    where r.entry_id = ${head.id}::uuid and r.number in (${number}, ${against ?? number}) and ${visibleTo(actor)}`
  const row = rows.find((one) => one.number === number)
  const other = against === undefined ? undefined : rows.find((one) => one.number === against)
  if (!row || (against !== undefined && !other)) throw new NotFound('not_found')
  const before =
    other ??
    (row.parent !== null && row.parentContent ? { number: row.parent, content: row.parentContent } : null)
  const [sources, near] = await Promise.all([
    sourcesOf(sourceKeys(row.content, before?.content, row.parentContent)),
    neighbours(head.id, row),
  ])
  const isOld = row.wasPublished && row.id !== head.revisionId
  return {
    ...headOf(head),
    ...near,
    revision: toHistoryEntry(row, sources, locale),
    content: row.content,
    against: before && { number: before.number, content: before.content },
    differences: before ? tellingInOrder(before.content, row.content, locale) : [],
    sources: sources.map(toSourceView),
    mayRevert: isOld && mayRevert(actor) === true,
  }
}

/** Statement by statement as the page has them; within one, what tells most comes first. */
function tellingInOrder(
  ...[before, after, locale]: [RevisionRow['content'], RevisionRow['content'], Locale]
) {
  const found = differences(before, after)
  const order = [...new Set(found.map(({ statement }) => statement))]
  return tellingFirst(found, locale).toSorted(
    (a, b) => order.indexOf(a.statement) - order.indexOf(b.statement),
  )
}
