/** Views from rows, wherever the rows come from: what is published, a day of the past, a proposal. Pure. */
import { EU } from '../catalog/eu'
import { jurisdictionsOver } from '../catalog/jurisdictions'
import { ALL_CARRIERS, type EntryKind, topicFromSlug } from '../catalog/vocabulary'
import { toQuestionLines } from '../discussion/queries-newest'
import type { PracticeCellView } from '../standing/schema'
import { citationsOf } from './citations-of'
import type { Statement } from './content/statement'
import type { CarrierView, CountryView, EntryView, GuideView, PolicyView } from './schema'
import { policyPath } from './schema'
import type { BareStatement } from './scope'
import { computeVerdict } from './verdict'
import {
  carrierRef,
  citedKeys,
  isPolicy,
  type PageRow,
  placeRef,
  type SourceRow,
  type StatementRow,
  toPractice,
  toSourceView,
  toStatementView,
  toTopicVerdict,
} from './views'

/** Paths of the pages whose statements a policy page shows besides its own. */
export const pathsOver = (country: string, carrier: string, topic: string): string[] =>
  jurisdictionsOver(country)
    .map((place) => policyPath(place, ALL_CARRIERS, topic))
    .filter((path) => path !== policyPath(country, carrier, topic))

const overOf = (page: PageRow, pages: PageRow[]): PageRow[] =>
  isPolicy(page)
    ? pathsOver(page.country, page.carrier, page.topic).flatMap(
        (path) => pages.find((candidate) => candidate.path === path) ?? [],
      )
    : []

const head = ({ id, path, revision, changedAt, publishedQuestions, questions }: PageRow) => ({
  id,
  path,
  revision,
  publishedQuestions,
  questions: toQuestionLines(questions),
  changedAt: changedAt.toISOString(),
})

/** Jurisdictions whose rules a country's page shows besides its own. */
export const placesOver = (country: string): string[] => (jurisdictionsOver(country).includes(EU) ? [EU] : [])

/** The pages of a view whose statements it needs, from all the pages it was given. */
export function pagesWithStatements(path: string, pages: PageRow[]): PageRow[] {
  const page = pages.find((candidate) => candidate.path === path)
  if (!page) return []
  if (page.kind === 'policy') return [page, ...overOf(page, pages)]
  if (page.kind === 'jurisdiction') return pages.filter(isPolicy)
  if (page.kind !== 'carrier') return []
  const own = pages.filter(isPolicy).filter((one) => one.carrier === page.carrier)
  return [...new Set(own.flatMap((one) => [one, ...overOf(one, pages)]))]
}

/** Keys of the sources that a page which is no policy cites itself. */
const ownKeys = ({ content }: PageRow): string[] =>
  content ? citedKeys([{ citations: citationsOf(content) }]) : []

type Cited = { citations: { source: string }[] }

/** Keys of every source that a view needs. */
export function keysOf(path: string, pages: PageRow[], rows: StatementRow<Cited>[]): string[] {
  const page = pages.find((candidate) => candidate.path === path)
  const own = page && page.kind !== 'policy' ? ownKeys(page) : []
  return [...new Set([...own, ...citedKeys(rows.map((row) => row.data))])]
}

/** Everything a view is made of. */
export type Gathered<Document> = {
  pages: PageRow[]
  rows: StatementRow<Document>[]
  sources: SourceRow[]
  at: Date
}

/** A policy page; null when it is not among the pages. */
export function assemblePolicy(
  path: string,
  { pages, rows, sources: all, at, reports }: Gathered<Statement> & { reports: PolicyView['reports'] },
  practice?: PracticeCellView[],
): PolicyView | null {
  const [country = '', carrier = '', slug = ''] = path.split('/')
  const topic = topicFromSlug(slug)
  const page = pages.find((candidate) => candidate.path === path)
  if (!page || !topic) return null
  const over = pathsOver(country, carrier, topic)
  const shown = pagesWithStatements(path, pages)
  const sources = all.map(toSourceView)
  const statements = shown.flatMap((from) =>
    rows.filter((row) => row.entryId === from.id).map((row) => toStatementView(row, from, from !== page, at)),
  )
  const met = practice ?? toPractice(page.cells, at)
  const today = at.toISOString().slice(0, 10)
  return {
    ...head(page),
    kind: 'policy',
    country: placeRef(country, pages),
    carrier: carrierRef(country, carrier, pages),
    topic,
    verdict: computeVerdict({ topic, statements, practice: met, sources, today }),
    statements,
    practice: met,
    publishedReports: page.publishedReports,
    reports,
    sources,
    siblings: pages.filter(isPolicy).flatMap((sibling) => {
      const own = sibling.country === country && sibling.carrier === carrier
      const above = over.includes(sibling.path)
      return sibling !== page && (own || above) ? [{ path: sibling.path, topic: sibling.topic }] : []
    }),
  }
}

/** A carrier's page; null when it is not among the pages. */
export function assembleCarrier(
  path: string,
  { pages, rows, sources, at, reports }: Gathered<BareStatement> & { reports: CarrierView['reports'] },
): CarrierView | null {
  const [country = '', carrier = ''] = path.split('/')
  const page = pages.find((candidate) => candidate.path === path)
  if (page?.content?.kind !== 'carrier') return null
  const { content } = page
  const policies = pages.filter(isPolicy)
  const own = policies.filter((one) => one.country === country && one.carrier === carrier)
  const cited = ownKeys(page)
  const countryTopics = policies
    .filter((one) => one.carrier === ALL_CARRIERS && one.country === country)
    .filter((one) => !own.some((mine) => mine.topic === one.topic))
  return {
    ...head(page),
    kind: 'carrier',
    country: placeRef(country, pages),
    content,
    topics: own.map((one) => toTopicVerdict(one, overOf(one, pages), rows, sources, at)),
    countryTopics: countryTopics.map(({ path: under, topic }) => ({ path: under, topic })),
    reports,
    sources: sources.filter((source) => cited.includes(source.key)).map(toSourceView),
  }
}

/** A country's page; null when it is not among the pages. */
export function assembleCountry(
  slug: string,
  { pages, rows, sources, at }: Gathered<BareStatement>,
): CountryView | null {
  const page = pages.find((candidate) => candidate.path === slug)
  if (page?.content?.kind !== 'jurisdiction') return null
  const { content } = page
  const policies = pages.filter(isPolicy)
  const cited = ownKeys(page)
  const topicsOf = (carrier: string) =>
    policies
      .filter((one) => one.country === slug && one.carrier === carrier)
      .map((one) => toTopicVerdict(one, overOf(one, pages), rows, sources, at))
  return {
    ...head(page),
    kind: 'jurisdiction',
    content,
    rules: topicsOf(ALL_CARRIERS),
    carriers: pages.flatMap(({ path, carrier, content: own }) =>
      own?.kind === 'carrier' && carrier
        ? [{ slug: carrier, path, name: own.name, topics: topicsOf(carrier) }]
        : [],
    ),
    sources: sources.filter((source) => cited.includes(source.key)).map(toSourceView),
  }
}

/** A guide; null when it is not among the pages. */
export function assembleGuide(
  path: string,
  { pages, sources }: Pick<Gathered<never>, 'pages' | 'sources'>,
): GuideView | null {
  const page = pages.find((candidate) => candidate.path === path)
  if (page?.content?.kind !== 'guide') return null
  return { ...head(page), kind: 'guide', content: page.content, sources: sources.map(toSourceView) }
}

type Around = { reports: PolicyView['reports']; practice?: PracticeCellView[] }

/** The page at a path, whatever its kind; null when it is not among the pages. */
export function assembleAny(
  path: string,
  kind: EntryKind,
  gathered: Gathered<Statement>,
  { reports, practice }: Around,
): EntryView | null {
  switch (kind) {
    case 'policy':
      return assemblePolicy(path, { ...gathered, reports }, practice)
    case 'carrier':
      return assembleCarrier(path, { ...gathered, reports })
    case 'jurisdiction':
      return assembleCountry(path, gathered)
    case 'guide':
      return assembleGuide(path, gathered)
  }
}
