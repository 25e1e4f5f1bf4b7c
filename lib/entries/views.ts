/** Rows as public shapes. Pure. */
import { ALL_CARRIERS, type EntryKind, type Label, type Topic } from '../catalog/vocabulary'
import type { QuestionJson } from '../discussion/queries-newest'
import type { PracticeCellView } from '../standing/schema'
import { claimCellView, practiceCellView } from '../standing/view'
import type { EntryContent } from './content/any'
import type { Statement } from './content/statement'
import type { PolicyView, SourceView, StatementView, TopicVerdict } from './schema'
import type { BareStatement, BareView } from './scope'
import { computeVerdict } from './verdict'

/** A published page. `content` is left out for policies: their statements are rows. */
export type PageRow = {
  id: string
  path: string
  kind: EntryKind
  country: string | null
  carrier: string | null
  topic: Topic | null
  changedAt: Date
  publishedReports: number
  publishedQuestions: number
  /** Empty but on the page that was asked for. */
  questions: QuestionJson[]
  revision: number
  content: EntryContent | null
  cells: PracticeCellJson[]
}
/** A practice cell out of a JSON aggregate: times are texts there. */
export type PracticeCellJson = {
  channel: string
  abroad: boolean
  holder: string
  label: Label
  p: number
  worked: number
  failed: number
  newestOn: string | null
  staleAt: string | null
}
export type ClaimCellJson = {
  aspect: string
  label: Label
  sources: number
  answers: number
  evidenceAt: string | null
  staleAt: string | null
}
/** A row of `statement` with its cells. */
export type StatementRow<Document> = { entryId: string; data: Document; cells: ClaimCellJson[] }

export type SourceRow = {
  id: string
  key: string
  url: string | null
  title: string
  publisher: string | null
  kind: SourceView['kind']
  language: string | null
  published: string | null
  lastCheckedOn: Date | null
  checkVerdict: string | null
  commercial: boolean
}

const orNull = (text: string | null) => (text === null ? null : new Date(text))
const day = (at: Date) => at.toISOString().slice(0, 10)

export const toSourceView = (row: SourceRow): SourceView => ({
  ...row,
  lastCheckedOn: row.lastCheckedOn ? day(row.lastCheckedOn) : null,
  checkVerdict: row.checkVerdict as SourceView['checkVerdict'],
})

/** Cells that reports stand behind, as readers get them. */
export const toPractice = (cells: PracticeCellJson[], now: Date): PracticeCellView[] =>
  cells
    .map((cell) => ({ ...cell, newestOn: orNull(cell.newestOn), staleAt: orNull(cell.staleAt) }))
    .filter((cell) => cell.worked + cell.failed > 0)
    .map((cell) => practiceCellView(cell, now))

const toClaims = (cells: ClaimCellJson[], now: Date) =>
  cells.map((cell) =>
    claimCellView({ ...cell, evidenceAt: orNull(cell.evidenceAt), staleAt: orNull(cell.staleAt) }, now),
  )

export const toStatementView = (
  { data, cells }: StatementRow<Statement>,
  page: PageRow,
  inherited: boolean,
  now: Date,
): StatementView => ({
  entryPath: page.path,
  inherited,
  statement: data,
  revision: page.revision,
  cells: toClaims(cells, now),
})

/** The name of a place out of its page; the slug where it has none. */
export function placeRef(slug: string, pages: PageRow[]): PolicyView['country'] {
  const content = pages.find((page) => page.path === slug)?.content
  const name = content?.kind === 'jurisdiction' ? content.name : { zh: slug, es: slug, en: slug }
  return { slug, name }
}

/** The name of a carrier out of its page; null for a country's own rules. */
export function carrierRef(country: string, carrier: string, pages: PageRow[]): PolicyView['carrier'] {
  if (carrier === ALL_CARRIERS) return null
  const content = pages.find((page) => page.path === `${country}/${carrier}`)?.content
  return { slug: carrier, name: content?.kind === 'carrier' ? content.name : carrier }
}

/** Keys of the sources that documents cite, each once. */
export const citedKeys = (documents: { citations: { source: string }[] }[]): string[] => [
  ...new Set(documents.flatMap(({ citations }) => citations.map((citation) => citation.source))),
]

type Cited = Parameters<typeof computeVerdict>[0]['sources']

/** A policy page in one line: its verdict from its own statements and those of the pages over it. */
export function toTopicVerdict(
  page: PageRow & { topic: Topic },
  over: PageRow[],
  rows: StatementRow<BareStatement>[],
  sources: Cited,
  now: Date,
): TopicVerdict {
  const statements = [page, ...over].flatMap((from) =>
    rows
      .filter((row) => row.entryId === from.id)
      .map(
        (row): BareView => ({
          inherited: from !== page,
          statement: row.data,
          cells: toClaims(row.cells, now),
        }),
      ),
  )
  const { path, topic, publishedReports, changedAt } = page
  const practice = toPractice(page.cells, now)
  return {
    path,
    topic,
    verdict: computeVerdict({ topic, statements, practice, sources, today: day(now) }),
    publishedReports,
    changedAt: changedAt.toISOString(),
  }
}

export const isPolicy = (
  page: PageRow,
): page is PageRow & { topic: Topic; country: string; carrier: string } =>
  page.kind === 'policy' && page.topic !== null && page.country !== null && page.carrier !== null
