/** What readers are shown: each view in at most four statements, whatever its size. */
import { EU } from '@/lib/catalog/eu'
import { jurisdictionsOver } from '@/lib/catalog/jurisdictions'
import { ALL_CARRIERS, topicFromSlug } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { Prisma } from '@/lib/core/db'
import { toQuestionLines } from '@/lib/discussion/queries-newest'
import { citationsOf } from './citations-of'
import {
  bareStatementsOf,
  countCountries,
  findPages,
  listGuides,
  newestChanges,
  newestReports,
  sourcesOf,
  statementsOf,
} from './queries-rows'
import type { CarrierView, CountryView, EntryView, GuideView, HomeView, PolicyView } from './schema'
import { policyPath } from './schema'
import { computeVerdict } from './verdict'
import {
  carrierRef,
  citedKeys,
  isPolicy,
  type PageRow,
  placeRef,
  toPractice,
  toSourceView,
  toStatementView,
  toTopicVerdict,
} from './views'

const GUIDES = 'guides'

/** Paths of the pages whose statements a policy page shows besides its own. */
const pathsOver = (country: string, carrier: string, topic: string): string[] =>
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

/**
 * A policy page: `pe/claro/cancel`.
 * @returns null when there is no such page, or it is not published
 */
export async function getPolicy(path: string): Promise<PolicyView | null> {
  const [country = '', carrier = '', slug = ''] = path.split('/')
  const topic = topicFromSlug(slug)
  if (!topic || policyPath(country, carrier, topic) !== path) return null
  const over = pathsOver(country, carrier, topic)
  const pages = await findPages(
    Prisma.sql`
    e.path in (${Prisma.join([path, country, `${country}/${carrier}`, ...over])})
    or (e.kind = 'policy' and e.country = ${country} and e.carrier = ${carrier})`,
    path,
  )
  const page = pages.find((candidate) => candidate.path === path)
  if (!page) return null
  const shown = [page, ...overOf(page, pages)]
  const [rows, reports] = await Promise.all([
    statementsOf(shown.map((one) => one.id)),
    newestReports({ entryId: page.id }),
  ])
  const sources = (await sourcesOf(citedKeys(rows.map((row) => row.data)))).map(toSourceView)
  const at = now()
  const statements = shown.flatMap((from) =>
    rows.filter((row) => row.entryId === from.id).map((row) => toStatementView(row, from, from !== page, at)),
  )
  const practice = toPractice(page.cells, at)
  const today = at.toISOString().slice(0, 10)
  return {
    ...head(page),
    kind: 'policy',
    country: placeRef(country, pages),
    carrier: carrierRef(country, carrier, pages),
    topic,
    verdict: computeVerdict({ topic, statements, practice, sources, today }),
    statements,
    practice,
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

/**
 * A carrier's page: `pe/claro`.
 * @returns null when there is no such page, or it is not published
 */
export async function getCarrier(path: string): Promise<CarrierView | null> {
  const [country = '', carrier = ''] = path.split('/')
  const places = jurisdictionsOver(country)
  const pages = await findPages(
    Prisma.sql`
    e.path in (${country}, ${path}) or (e.kind = 'policy' and (
      (e.country = ${country} and e.carrier = ${carrier})
      or (e.country in (${Prisma.join(places)}) and e.carrier = ${ALL_CARRIERS})))`,
    path,
  )
  const page = pages.find((candidate) => candidate.path === path)
  if (page?.content?.kind !== 'carrier') return null
  const { content } = page
  const policies = pages.filter(isPolicy)
  const own = policies.filter((one) => one.country === country && one.carrier === carrier)
  const used = own.flatMap((one) => [one, ...overOf(one, pages)])
  const [rows, reports] = await Promise.all([
    bareStatementsOf([...new Set(used.map((one) => one.id))]),
    newestReports({ entry: { country, carrier } }),
  ])
  const cited = citedKeys([{ citations: citationsOf(content) }])
  const sources = await sourcesOf([...new Set([...cited, ...citedKeys(rows.map((row) => row.data))])])
  const at = now()
  const topics = own.map((one) => toTopicVerdict(one, overOf(one, pages), rows, sources, at))
  const countryTopics = policies
    .filter((one) => one.carrier === ALL_CARRIERS && one.country === country)
    .filter((one) => !own.some((mine) => mine.topic === one.topic))
  return {
    ...head(page),
    kind: 'carrier',
    country: placeRef(country, pages),
    content,
    topics,
    countryTopics: countryTopics.map(({ path: at, topic }) => ({ path: at, topic })),
    reports,
    sources: sources.filter((source) => cited.includes(source.key)).map(toSourceView),
  }
}

/**
 * A country's page, or that of the Union or the world: `pe`.
 * @returns null when there is no such page, or it is not published
 */
export async function getCountry(slug: string): Promise<CountryView | null> {
  const above = jurisdictionsOver(slug).includes(EU) ? [EU] : []
  const pages = await findPages(
    Prisma.sql`
    e.country = ${slug} or (e.kind = 'policy' and e.carrier = ${ALL_CARRIERS}
      and e.country = any(${above}::text[]))`,
    slug,
  )
  const page = pages.find((candidate) => candidate.path === slug)
  if (page?.content?.kind !== 'jurisdiction') return null
  const { content } = page
  const policies = pages.filter(isPolicy)
  const rows = await bareStatementsOf(policies.map((one) => one.id))
  const cited = citedKeys([{ citations: citationsOf(content) }])
  const sources = await sourcesOf([...new Set([...cited, ...citedKeys(rows.map((row) => row.data))])])
  const at = now()
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

/**
 * A guide: `guides/leave-well`.
 * @returns null when there is no such guide, or it is not published
 */
export async function getGuide(path: string): Promise<GuideView | null> {
  const [page] = await findPages(Prisma.sql`e.path = ${path} and e.kind = 'guide'`, path)
  if (page?.content?.kind !== 'guide') return null
  const { content } = page
  const sources = await sourcesOf(citedKeys([content]))
  return { ...head(page), kind: 'guide', content, sources: sources.map(toSourceView) }
}

/** The page at a path, whatever its kind; null when there is none. */
export function getEntry(path: string): Promise<EntryView | null> {
  const parts = path.split('/')
  if (parts[0] === GUIDES) return parts.length === 2 ? getGuide(path) : Promise.resolve(null)
  if (parts.length === 3) return getPolicy(path)
  return parts.length === 2 ? getCarrier(path) : getCountry(path)
}

/** The first page: countries with counts, guides, and the pages that changed last. */
export async function getHome(): Promise<HomeView> {
  const [countries, guides, changed] = await Promise.all([countCountries(), listGuides(), newestChanges()])
  return {
    countries,
    guides,
    changed: changed.map(({ country, countryName, carrier, carrierName, changedAt, ...row }) => ({
      ...row,
      country: country
        ? { slug: country, name: countryName ?? { zh: country, es: country, en: country } }
        : null,
      carrier: carrier && carrier !== ALL_CARRIERS ? { slug: carrier, name: carrierName ?? carrier } : null,
      changedAt: changedAt.toISOString(),
    })),
  }
}
