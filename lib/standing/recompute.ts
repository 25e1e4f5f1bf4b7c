/**
 * The one place where cells are written: labels are recomputed from the evidence in the caller's
 * transaction, in a bounded number of statements that read a bounded number of reports.
 */
import { jurisdictionsOver } from '@/lib/catalog/jurisdictions'
import { ALL_CARRIERS, type Label, type Topic } from '@/lib/catalog/vocabulary'
import { DAY } from '@/lib/core/clock'
import type { Prisma, Tx } from '@/lib/core/db'
import { type ClaimStatement, evaluateClaims } from './claims'
import { halfLifeOf, STANDING } from './constants'
import { dateOf, dayOf } from './days'
import { type Difference, type ExpectingStatement, practiceDifferences } from './differs'
import { type AttemptRow, evaluatePractice } from './practice'
import { labelOn, type Standing } from './rules'
import type { PracticeCellView } from './schema'
import { type PracticeCellRow, practiceCellView, shownLabel } from './view'

export type CellKey = { channel: string; abroad: boolean; holder: string }
export type CellChange = { before: PracticeCellView | null; after: PracticeCellView }
export type PracticeChange = {
  /** Touched cells that are not what they were. */
  changed: CellChange[]
  /** Practice contradicts a rule or a stated term that stands. */
  differs: boolean
  differences: Difference[]
}

const sameKey = (a: CellKey, b: CellKey) =>
  a.channel === b.channel && a.abroad === b.abroad && a.holder === b.holder

const LABEL_CHANGES_A_STATEMENT = 1_000
type LabelChange = { cell: string; entryId: string; before: Label; after: Label; at: Date }

async function writeLabelChanges(tx: Tx, changes: LabelChange[]): Promise<void> {
  const real = changes.filter(({ before, after }) => before !== after)
  for (let from = 0; from < real.length; from += LABEL_CHANGES_A_STATEMENT) {
    await tx.labelChange.createMany({ data: real.slice(from, from + LABEL_CHANGES_A_STATEMENT) })
  }
}

type Page = { id: string; country: string | null; carrier: string | null; topic: Topic | null }
type EvidenceRow = AttemptRow & CellKey

const evidenceSince = (topic: Topic, now: Date): Date =>
  new Date(now.getTime() - STANDING.evidenceHalfLives * halfLifeOf(topic) * DAY)

/** Attempts of the newest published reports, by cell; `pending` is read as if it were published. */
function readEvidence(
  tx: Pick<Tx, '$queryRaw'>,
  page: Pick<Page, 'id'>,
  topic: Topic,
  now: Date,
  pending: string | null,
  until?: Date,
) {
  const since = evidenceSince(topic, now)
  return tx.$queryRaw<EvidenceRow[]>`
    with looked as (
      (select * from report where entry_id = ${page.id}::uuid and state = 'published' and published_at >= ${since}
          and published_at <= coalesce(${until ?? null}::timestamptz, 'infinity')
        order by published_at desc, id desc limit ${STANDING.reportsLookedThrough})
      union
      (select * from report where id = ${pending}::uuid and entry_id = ${page.id}::uuid)
    ), ranked as (
      select a.report_id, a.channel, a.result, a.happened_on, r.from_abroad, r.holder_type, r.outcome,
        r.connection, r.author_id, r.address_group, r.fingerprint, r.created_at,
        a.position = max(a.position) over (partition by a.report_id) as last,
        dense_rank() over (partition by a.channel, r.from_abroad, r.holder_type
          order by coalesce(r.published_at, ${now}) desc, r.id desc) as place
      from looked r join report_attempt a on a.report_id = r.id
    )
    select e.channel, e.from_abroad as abroad, e.holder_type as holder, e.report_id as "reportId", e.result,
      e.happened_on as "happenedOn", e.last, e.outcome, e.connection, e.author_id as "authorId",
      m.trust, e.address_group as "addressGroup", e.fingerprint, e.created_at as "recordedAt"
    from ranked e left join member m on m.id = e.author_id
    where e.place <= ${STANDING.reportsPerCell} and e.happened_on >= ${since}`
}

const emptyCell = (key: CellKey): PracticeCellRow & { evidenceAt: Date | null } => ({
  ...key,
  label: 'unknown',
  p: STANDING.pStart,
  worked: 0,
  failed: 0,
  newestOn: null,
  evidenceAt: null,
  staleAt: null,
})

const orNull = (day: number | null) => (day === null ? null : dateOf(day))

const cellOf = (key: CellKey, standing: Standing, now: Date) => ({
  ...key,
  label: labelOn(standing, dayOf(now)),
  p: standing.p,
  worked: standing.supporting,
  failed: standing.contradicting,
  newestOn: orNull(standing.newestDay),
  evidenceAt: orNull(standing.day),
  staleAt: orNull(standing.staleDay),
})

/** Cells as stored and as the evidence now makes them; `touched` leaves the others out. */
async function weigh(tx: Tx, page: Page, topic: Topic, now: Date, options: WeighOptions) {
  const evidence = await readEvidence(tx, page, topic, now, options.pending ?? null)
  const stored = await tx.practiceCell.findMany({ where: { entryId: page.id } })
  const keys: CellKey[] = []
  for (const { channel, abroad, holder } of [...stored, ...evidence]) {
    const key = { channel, abroad, holder }
    const wanted = !options.touched || options.touched.some((touched) => sameKey(touched, key))
    if (wanted && !keys.some((known) => sameKey(known, key))) keys.push(key)
  }
  const cells = keys.map((key) => {
    const attempts = evidence.filter((row) => sameKey(row, key))
    return {
      before: stored.find((row) => sameKey(row, key)) ?? null,
      after:
        attempts.length > 0
          ? cellOf(key, evaluatePractice(topic, attempts, dayOf(now)), now)
          : emptyCell(key),
    }
  })
  return { cells, stored }
}
type WeighOptions = { touched?: CellKey[]; pending?: string }

const views = (cells: { before: PracticeCellRow | null; after: PracticeCellRow }[], now: Date) =>
  cells.map(({ before, after }) => ({
    before: before ? practiceCellView(before, now) : null,
    after: practiceCellView(after, now),
  }))

const isChanged = ({ before, after }: CellChange) => JSON.stringify(before) !== JSON.stringify(after)

const cellName = ({ channel, abroad, holder }: CellKey) =>
  `practice:${channel}:${abroad ? 'abroad' : 'in_country'}:${holder}`

/**
 * Recomputes practice cells of a page from its published reports and writes them with their changes of
 * label. Waits for a recompute of the same page that is still running, so that two decisions at once
 * do not miss one another's report.
 * @param touched only these cells; all of the page where left out
 */
export async function recomputePractice(
  tx: Tx,
  entryId: string,
  now: Date,
  touched?: CellKey[],
): Promise<PracticeChange> {
  const [page] = await tx.$queryRaw<Page[]>`
    select id, country, carrier, topic from entry where id = ${entryId}::uuid for no key update`
  if (!page?.topic) return { changed: [], differs: false, differences: [] }
  const { cells, stored } = await weigh(tx, page, page.topic, now, { touched })
  const written = cells.map(({ after }) => ({ ...after, entryId }))
  if (written.length > 0) {
    await tx.$executeRaw`
      insert into practice_cell (entry_id, channel, abroad, holder, label, p, worked, failed, newest_on,
        evidence_at, stale_at, updated_at)
      select "entryId", channel, abroad, holder, label, p, worked, failed, "newestOn", "evidenceAt", "staleAt", ${now}
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as given("entryId" uuid, channel text,
        abroad bool, holder text, label "Label", p float8, worked int, failed int, "newestOn" date,
        "evidenceAt" timestamptz, "staleAt" timestamptz)
      on conflict (entry_id, channel, abroad, holder) do update set label = excluded.label, p = excluded.p,
        worked = excluded.worked, failed = excluded.failed, newest_on = excluded.newest_on,
        evidence_at = excluded.evidence_at, stale_at = excluded.stale_at, updated_at = excluded.updated_at`
  }
  await writeLabelChanges(
    tx,
    cells.map(({ before, after }) => ({
      cell: cellName(after),
      entryId,
      before: before ? shownLabel(before, now) : 'unknown',
      after: after.label,
      at: now,
    })),
  )
  const untouched = stored.filter((row) => !cells.some(({ after }) => sameKey(after, row)))
  const all = [...untouched, ...written].map((row) => practiceCellView(row, now))
  const differences = practiceDifferences(await expectations(tx, page), all)
  const changed = views(cells, now).filter(isChanged)
  return { changed, differs: differences.length > 0, differences }
}

/** What the page and the rules over it say; the documents were checked when they were published. */
async function expectations(tx: Tx, page: Page): Promise<ExpectingStatement[]> {
  const above = jurisdictionsOver(page.country ?? '')
  const rows = await tx.statement.findMany({
    where: {
      contradicted: false,
      deprecated: false,
      OR: [
        { entryId: page.id },
        { entry: { country: { in: above }, carrier: ALL_CARRIERS, topic: page.topic } },
      ],
    },
    select: { data: true },
  })
  return rows.map(({ data }) => data as unknown as ExpectingStatement)
}

/**
 * What the cells would be if one report were published, for those who decide on it. Writes nothing.
 * @returns only the cells it would change; empty when there is no such report
 */
export async function previewPractice(tx: Tx, reportId: string, now: Date): Promise<CellChange[]> {
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: {
      fromAbroad: true,
      holderType: true,
      attempts: { select: { channel: true } },
      entry: { select: { id: true, country: true, carrier: true, topic: true } },
    },
  })
  if (!report?.entry.topic) return []
  const { fromAbroad: abroad, holderType: holder } = report
  const touched = report.attempts.map(({ channel }) => ({ channel, abroad, holder }))
  const topic = report.entry.topic as Topic
  const { cells } = await weigh(tx, { ...report.entry, topic }, topic, now, { touched, pending: reportId })
  return views(cells, now).filter(isChanged)
}

/**
 * What practice was at a moment of the past, from the reports that had been published by then and still
 * are. Writes nothing; reads as many reports as a recompute does.
 */
export async function practiceAt(
  tx: Pick<Tx, '$queryRaw'>,
  page: { id: string; topic: Topic | null },
  at: Date,
): Promise<PracticeCellView[]> {
  const { topic } = page
  if (!topic) return []
  const evidence = await readEvidence(tx, page, topic, at, null, at)
  const keys: CellKey[] = []
  for (const row of evidence) if (!keys.some((known) => sameKey(known, row))) keys.push(row)
  return keys
    .map(({ channel, abroad, holder }) => {
      const key = { channel, abroad, holder }
      const attempts = evidence.filter((row) => sameKey(row, key))
      return practiceCellView(cellOf(key, evaluatePractice(topic, attempts, dayOf(at)), at), at)
    })
    .filter((cell) => cell.worked + cell.failed > 0)
    .toSorted((a, b) => (cellName(a) < cellName(b) ? -1 : 1))
}

const CLAIM_SELECT = {
  id: true,
  entryId: true,
  revisionId: true,
  data: true,
  entry: { select: { topic: true } },
  citations: { select: { id: true, revisionId: true, role: true, source: true } },
  cells: true,
  answers: true,
} satisfies Prisma.StatementSelect

/** Which statements: by their own ids, or all of some entries. */
export type ClaimSelection = { statementIds: string[] } | { entryIds: string[] }

/**
 * Recomputes the claim cells of statements from their citations and the answers to "still true?".
 * Cells of aspects that are gone are removed. Takes any number of statements at once.
 */
export async function recomputeClaims(tx: Tx, selection: ClaimSelection, now: Date): Promise<void> {
  const where =
    'statementIds' in selection
      ? { id: { in: selection.statementIds } }
      : { entryId: { in: selection.entryIds } }
  const rows = await tx.statement.findMany({ where, relationLoadStrategy: 'join', select: CLAIM_SELECT })
  const cells = rows.flatMap((row) => {
    const statement = row.data as unknown as ClaimStatement
    // Older revisions keep their citations; only those of the published one are evidence.
    const citations = row.citations.filter((citation) => citation.revisionId === row.revisionId)
    const topic = row.entry.topic as Topic
    return evaluateClaims(topic, statement, citations, row.answers, dayOf(now)).map((cell) => ({
      statement_id: row.id,
      entryId: row.entryId,
      aspect: cell.aspect,
      label: labelOn(cell, dayOf(now)),
      p: cell.p,
      sources: cell.sources,
      answers: cell.answers,
      evidence_at: orNull(cell.evidenceDay),
      stale_at: orNull(cell.staleDay),
      before: row.cells.find((stored) => stored.aspect === cell.aspect) ?? null,
    }))
  })
  const given = JSON.stringify(cells.map(({ before: _, entryId: __, ...cell }) => cell))
  const ids = rows.map((row) => row.id)
  await tx.$executeRaw`
    delete from claim_cell c where c.statement_id = any(${ids}::uuid[]) and not exists (
      select 1 from jsonb_to_recordset(${given}::jsonb) as given(statement_id uuid, aspect text)
      where given.statement_id = c.statement_id and given.aspect = c.aspect)`
  await tx.$executeRaw`
    insert into claim_cell (statement_id, aspect, label, p, sources, answers, evidence_at, stale_at, updated_at)
    select statement_id, aspect, label, p, sources, answers, evidence_at, stale_at, ${now}
    from jsonb_to_recordset(${given}::jsonb) as given(statement_id uuid, aspect text, label "Label", p float8,
      sources int, answers int, evidence_at timestamptz, stale_at timestamptz)
    on conflict (statement_id, aspect) do update set label = excluded.label, p = excluded.p,
      sources = excluded.sources, answers = excluded.answers, evidence_at = excluded.evidence_at,
      stale_at = excluded.stale_at, updated_at = excluded.updated_at`
  await writeLabelChanges(
    tx,
    cells.map(({ before, statement_id, aspect, entryId, label }) => ({
      cell: `claim:${statement_id}:${aspect}`,
      entryId,
      before: before ? shownLabel(before, now) : 'unknown',
      after: label,
      at: now,
    })),
  )
}
