/** A page as it was recorded at the end of a day. */
import { DAY, now } from '@/lib/core/clock'
import { db, Prisma } from '@/lib/core/db'
import { practiceAt } from '@/lib/standing/recompute'
import { assembleAny, keysOf, pagesWithStatements } from './assemble-views'
import type { EntryContent } from './content/any'
import type { Statement } from './content/statement'
import { claimsOf, type DatedSource, knownAt } from './content-claims'
import { pagesFor } from './queries'
import { datedSourcesOf } from './queries-rows'
import type { EntryView } from './schema'
import type { PageRow, StatementRow } from './views'

type Row = Omit<PageRow, 'content'> & { content: EntryContent }

/**
 * Whether `r` once was what readers saw: published, or stepped down since. A proposal that was published in a
 * changed version is superseded too, but never was on the page.
 */
export const WAS_PUBLISHED = Prisma.sql`(r.state = 'published' or (r.state = 'superseded' and not exists (
  select 1 from revision p where p.proposal_id = r.id and p.state in ('published', 'superseded'))))`

/** Pages with the revision that was published last by a moment; reports are not counted. */
const pagesAt = (condition: Prisma.Sql, at: Date): Promise<Row[]> =>
  db().$queryRaw<Row[]>`
    select e.id, e.path, e.kind, e.country, e.carrier, e.topic, then_.decided_at as "changedAt",
      0 as "publishedReports", 0 as "publishedQuestions", '[]'::jsonb as questions, then_.number as revision, then_.content, '[]'::jsonb as cells
    from entry e cross join lateral (
      select r.number, r.content, r.decided_at from revision r
      where r.entry_id = e.id and r.decided_at <= ${at} and ${WAS_PUBLISHED}
      order by r.decided_at desc, r.number desc limit 1) then_
    where e.lifecycle = 'active' and (${condition})
    order by e.path`

/** The last moment of a day in UTC; null for days to come and for what is none. */
export function endOf(day: string): Date | null {
  const start = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== day) return null
  return start > now() ? null : new Date(start.getTime() + DAY - 1)
}

const rowsOf = (
  pages: Row[],
  sources: ReadonlyMap<string, DatedSource>,
  at: Date,
): StatementRow<Statement>[] =>
  pages.flatMap(({ id, topic, content }) =>
    content.kind !== 'policy' || topic === null
      ? []
      : content.statements.map((data) => ({ entryId: id, data, cells: claimsOf(topic, data, sources, at) })),
  )

/**
 * The page as it was recorded at the end of a day (UTC), with the country's rules and the names of that day.
 * Labels follow from the sources as they had been checked by then; what people met on a policy page is that of
 * the reports published by then, on other pages it is left out. No reports. At most three statements.
 * @param day ISO day
 * @returns null where there is no such page, the day is none or still to come, or the page was not there yet
 */
export async function getAsOf(path: string, day: string): Promise<EntryView | null> {
  const at = endOf(day)
  const condition = pagesFor(path)
  if (!at || !condition) return null
  const found = await pagesAt(condition, at)
  const page = found.find((candidate) => candidate.path === path)
  if (!page) return null
  const pages = found.map((row): PageRow => (row.kind === 'policy' ? { ...row, content: null } : row))
  const wanted = pagesWithStatements(path, pages).map(({ id }) => id)
  const shown = found.filter(({ id }) => wanted.includes(id))
  const [stored, practice] = await Promise.all([
    datedSourcesOf(keysOf(path, pages, rowsOf(shown, new Map(), at))),
    page.kind === 'policy' ? practiceAt(db(), page, at) : [],
  ])
  const sources = stored.map((source) => knownAt(source, at))
  const rows = rowsOf(shown, new Map(sources.map((source) => [source.key, source])), at)
  return assembleAny(path, page.kind, { pages, rows, sources, at }, { reports: [], practice })
}
