/** The few statements that every view is made of. */
import { db, Prisma } from '@/lib/core/db'
import { newestQuestionsOfE } from '@/lib/discussion/queries-newest'
import { reportInclude, toReportView } from '@/lib/reports/views'
import type { ReportView } from '../reports/schema'
import type { Statement } from './content/statement'
import type { DatedSource } from './content-claims'
import type { HomeView } from './schema'
import type { BareStatement } from './scope'
import type { PageRow, SourceRow, StatementRow } from './views'

/** Newest reports that a page carries. */
export const REPORTS_ON_A_PAGE = 5

/**
 * Published pages that meet a condition on `e`, with their practice cells.
 * @param asked path of the one that is shown: it comes with its newest questions
 */
export const findPages = (condition: Prisma.Sql, asked: string | null = null): Promise<PageRow[]> =>
  db().$queryRaw<PageRow[]>`
    select e.id, e.path, e.kind, e.country, e.carrier, e.topic, e.changed_at as "changedAt",
      e.published_reports as "publishedReports", r.number as revision,
      case when e.kind <> 'policy' then r.content end as content,
      e.published_questions as "publishedQuestions",
      case when e.path = ${asked} then ${newestQuestionsOfE} else '[]' end as questions,
      coalesce((select jsonb_agg(jsonb_build_object('channel', c.channel, 'abroad', c.abroad, 'holder', c.holder,
          'label', c.label, 'p', c.p, 'worked', c.worked, 'failed', c.failed, 'newestOn', c.newest_on,
          'staleAt', c.stale_at) order by c.channel, c.abroad, c.holder)
        from practice_cell c where c.entry_id = e.id), '[]') as cells
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.lifecycle = 'active' and (${condition})
    order by e.path`

const CELLS = Prisma.sql`coalesce((select jsonb_agg(jsonb_build_object('aspect', c.aspect, 'label', c.label,
    'sources', c.sources, 'answers', c.answers, 'evidenceAt', c.evidence_at, 'staleAt', c.stale_at)
    order by c.aspect) from claim_cell c where c.statement_id = s.id), '[]')`

/** Statements of some pages, complete, in reading order. */
export const statementsOf = (entryIds: string[]): Promise<StatementRow<Statement>[]> =>
  db().$queryRaw<StatementRow<Statement>[]>`
    select s.entry_id as "entryId", s.data, ${CELLS} as cells
    from statement s where s.entry_id = any(${entryIds}::uuid[]) order by s.position`

/** The same without their texts, which are most of their size: enough for a verdict. */
export const bareStatementsOf = (entryIds: string[]): Promise<StatementRow<BareStatement>[]> =>
  db().$queryRaw<StatementRow<BareStatement>[]>`
    select s.entry_id as "entryId", s.data - '{text,note,contacts,timesAsWritten}'::text[] as data, ${CELLS} as cells
    from statement s where s.entry_id = any(${entryIds}::uuid[]) order by s.position`

export const SOURCE_SELECT = {
  id: true,
  key: true,
  url: true,
  title: true,
  publisher: true,
  kind: true,
  language: true,
  published: true,
  lastCheckedOn: true,
  checkVerdict: true,
  commercial: true,
} as const

/** Sources by key, in no order that matters. */
export const sourcesOf = async (keys: string[]): Promise<SourceRow[]> =>
  keys.length === 0
    ? []
    : db().source.findMany({ where: { key: { in: keys } }, select: SOURCE_SELECT, orderBy: { key: 'asc' } })

/** The same with the moment each was stored. */
export const datedSourcesOf = async (keys: string[]): Promise<DatedSource[]> =>
  keys.length === 0
    ? []
    : db().source.findMany({
        where: { key: { in: keys } },
        select: { ...SOURCE_SELECT, createdAt: true },
        orderBy: { key: 'asc' },
      })

/** The newest published reports on a page, or on all pages of a carrier. */
export async function newestReports(where: Prisma.ReportWhereInput): Promise<ReportView[]> {
  const rows = await db().report.findMany({
    where: { ...where, state: 'published' },
    relationLoadStrategy: 'join',
    include: reportInclude,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: REPORTS_ON_A_PAGE,
  })
  return rows.map(toReportView)
}

/** Pages named as changed last on the first page. */
export const CHANGES_ON_HOME = 10

/** Places with a page, and how much there is on each. */
export const countCountries = (): Promise<HomeView['countries']> =>
  db().$queryRaw<HomeView['countries']>`
    select place.country as slug, r.content -> 'name' as name, carriers, pages, reports
    from entry place join revision r on r.entry_id = place.id and r.state = 'published'
    cross join lateral (
      select (count(*) filter (where e.kind = 'carrier'))::int as carriers,
        (count(*) filter (where e.kind = 'policy'))::int as pages,
        coalesce(sum(e.published_reports), 0)::int as reports
      from entry e
      where e.country = place.country and e.lifecycle = 'active'
        and exists (select 1 from revision p where p.entry_id = e.id and p.state = 'published')
    ) as counted
    where place.kind = 'jurisdiction' and place.lifecycle = 'active'
    order by place.path`

export const listGuides = (): Promise<HomeView['guides']> =>
  db().$queryRaw<HomeView['guides']>`
    select e.path, r.content -> 'title' as title
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.kind = 'guide' and e.lifecycle = 'active' order by e.path`

type ChangeRow = Pick<HomeView['changed'][number], 'path' | 'kind' | 'topic' | 'action'> & {
  country: string | null
  carrier: string | null
  countryName: HomeView['countries'][number]['name'] | null
  carrierName: string | null
  changedAt: Date
}

/** The pages that readers saw change last, with what it was: a new text, or a report. */
export const newestChanges = (): Promise<ChangeRow[]> =>
  db().$queryRaw<ChangeRow[]>`
    select e.path, e.kind, e.topic, e.country, e.carrier, e.changed_at as "changedAt",
      case when newest.at > coalesce(r.decided_at, r.recorded_at) then 'report.published'
        else 'revision.published' end as action,
      (select p.content -> 'name' from entry place join revision p on p.entry_id = place.id
        and p.state = 'published' where place.path = e.country) as "countryName",
      (select p.content ->> 'name' from entry own join revision p on p.entry_id = own.id
        and p.state = 'published' where own.path = e.country || '/' || e.carrier) as "carrierName"
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    left join lateral (select published_at as at from report where entry_id = e.id and state = 'published'
      order by published_at desc, id desc limit 1) newest on true
    where e.lifecycle = 'active' order by e.changed_at desc, e.id limit ${CHANGES_ON_HOME}`
