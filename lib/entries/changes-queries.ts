/** What changed lately on all pages, on those of a place, or on a topic. */
import { db, Prisma } from '@/lib/core/db'
import { Invalid } from '@/lib/core/errors'
import { decodeCursor, type PageQuery, toPage } from '@/lib/core/pagination'
import type { Locale } from '../catalog/vocabulary'
import type { ChangesFilter, StarterLine } from './changes-schema'
import { WAS_PUBLISHED } from './history-as-of'
import { IS_STARTER, REVISION_COLUMNS, REVISION_JOINS } from './history-queries'
import { type HistoryEntry, newKeysOf, type RevisionRow, toHistoryEntry } from './history-rows'
import type { PageName } from './history-schema'
import { NAMES_OF_E, type NameColumns, toPageName } from './queries-names'
import { sourcesOf } from './queries-rows'

/** As the index of the migrations has it: what was published, without what the program came with. */
const IS_CHANGE = Prisma.sql`r.state in ('published', 'superseded') and not ${IS_STARTER}`

/** The pages that a filter names, as a condition on `e`; null for all. */
function pagesOfFilter({ country, carrier, topic }: ChangesFilter): Prisma.Sql | null {
  const conditions = [
    ...(country ? [Prisma.sql`e.country = ${country}`] : []),
    ...(carrier ? [Prisma.sql`e.carrier = ${carrier}`] : []),
    ...(topic ? [Prisma.sql`e.topic = ${topic}`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : null
}

type Row = RevisionRow & NameColumns
/**
 * The newest changes as a statement. Of all pages they are the first of one index; of some pages each page
 * gives its newest, so that a quiet country costs what a busy one does.
 */
function newestIds(filter: ChangesFilter, before: Prisma.Sql, take: number): Prisma.Sql {
  const pages = pagesOfFilter(filter)
  return pages
    ? Prisma.sql`select found.id from entry e cross join lateral (
          select r.id, r.decided_at from revision r
          where r.entry_id = e.id and ${IS_CHANGE} and ${WAS_PUBLISHED} ${before}
          order by r.decided_at desc, r.id desc limit ${take}) found
        where e.lifecycle = 'active' and ${pages}
        order by found.decided_at desc, found.id desc limit ${take}`
    : Prisma.sql`select r.id from revision r join entry e on e.id = r.entry_id
        where ${IS_CHANGE} and ${WAS_PUBLISHED} and e.lifecycle = 'active' ${before}
        order by r.decided_at desc, r.id desc limit ${take}`
}

const readRows = (filter: ChangesFilter, before: Prisma.Sql, take: number): Promise<Row[]> =>
  db().$queryRaw<Row[]>`
    with newest as materialized (${newestIds(filter, before, take)})
    select ${NAMES_OF_E}, ${REVISION_COLUMNS} from newest join revision r on r.id = newest.id
    join entry e on e.id = r.entry_id ${REVISION_JOINS}
    order by r.decided_at desc, r.id desc`

type StarterRow = { at: Date; pages: number }

/** What came with the program, one row a load, within a span of time. */
function starterRows(
  filter: ChangesFilter,
  from: Date | undefined,
  to: Date | undefined,
): Promise<StarterRow[]> {
  const pages = pagesOfFilter(filter)
  return db().$queryRaw<StarterRow[]>`
    select r.decided_at as at, count(*)::int as pages from revision r join entry e on e.id = r.entry_id
    where ${IS_STARTER} and r.decided_at is not null and e.lifecycle = 'active'
      ${pages ? Prisma.sql`and ${pages}` : Prisma.empty}
      ${from ? Prisma.sql`and r.decided_at < ${from}` : Prisma.empty}
      ${to ? Prisma.sql`and r.decided_at >= ${to}` : Prisma.empty}
    group by r.decided_at order by r.decided_at desc`
}

/** A change with its page, and what its own page needs besides what is sent. */
export type ChangeEntry = HistoryEntry & { page: PageName }
export type ChangesPage = { items: ChangeEntry[]; starter: StarterLine[]; nextCursor: string | null }

/**
 * Changes that readers saw, newest first. Three statements.
 * @param locale whose texts come first among the differences
 * @throws Invalid a cursor that is none
 */
export async function getChanges(
  filter: ChangesFilter,
  { cursor, limit }: PageQuery,
  locale: Locale,
): Promise<ChangesPage> {
  const after = cursor ? decodeCursor(cursor) : undefined
  if (cursor && !after) throw new Invalid([{ path: ['cursor'], code: 'invalid_value' }])
  const before = after
    ? Prisma.sql`and (r.decided_at, r.id) < (${after.at}, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await readRows(filter, before, limit + 1)
  const page = toPage(rows, limit, ({ decidedAt, recordedAt, id }) => ({ at: decidedAt ?? recordedAt, id }))
  const until = page.nextCursor ? (page.items.at(-1)?.decidedAt ?? undefined) : undefined
  const [sources, starter] = await Promise.all([
    sourcesOf(newKeysOf(page.items)),
    starterRows(filter, after?.at, until),
  ])
  return {
    items: page.items.map((row) => ({ ...toHistoryEntry(row, sources, locale), page: toPageName(row) })),
    starter: starter.map(({ at, pages }) => ({ at: at.toISOString(), pages })),
    nextCursor: page.nextCursor,
  }
}
