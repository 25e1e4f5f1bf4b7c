/** What readers are shown: each view in at most four statements, whatever its size. */
import { jurisdictionsOver } from '@/lib/catalog/jurisdictions'
import { ALL_CARRIERS, topicFromSlug } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { Prisma } from '@/lib/core/db'
import {
  assembleCarrier,
  assembleCountry,
  assembleGuide,
  assemblePolicy,
  keysOf,
  pagesWithStatements,
  pathsOver,
  placesOver,
} from './assemble-views'
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
import type { PageRow } from './views'

const GUIDES = 'guides'

const idsOf = (pages: PageRow[]): string[] => pages.map((page) => page.id)

/** The condition on `e` for the pages that a view is made of; null where no page can be. */
export function pagesFor(path: string): Prisma.Sql | null {
  const [country = '', carrier, slug, ...more] = path.split('/')
  if (more.length > 0) return null
  if (country === GUIDES) return Prisma.sql`e.path = ${path} and e.kind = 'guide'`
  if (carrier === undefined) {
    return Prisma.sql`e.country = ${country} or (e.kind = 'policy' and e.carrier = ${ALL_CARRIERS}
      and e.country = any(${placesOver(country)}::text[]))`
  }
  if (slug === undefined) {
    return Prisma.sql`e.path in (${country}, ${path}) or (e.kind = 'policy' and (
      (e.country = ${country} and e.carrier = ${carrier})
      or (e.country in (${Prisma.join(jurisdictionsOver(country))}) and e.carrier = ${ALL_CARRIERS})))`
  }
  const topic = topicFromSlug(slug)
  if (!topic || policyPath(country, carrier, topic) !== path) return null
  const places = [path, country, `${country}/${carrier}`, ...pathsOver(country, carrier, topic)]
  return Prisma.sql`e.path in (${Prisma.join(places)})
    or (e.kind = 'policy' and e.country = ${country} and e.carrier = ${carrier})`
}

/** The published pages that the view of a path is made of, with the page itself if it is there. */
export const findAround = async (path: string): Promise<PageRow[]> => {
  const condition = pagesFor(path)
  return condition ? findPages(condition, path) : []
}

const has = (path: string, pages: PageRow[]): boolean => pages.some((page) => page.path === path)

/**
 * A policy page: `pe/claro/cancel`.
 * @returns null when there is no such page, or it is not published
 */
export async function getPolicy(path: string): Promise<PolicyView | null> {
  const pages = await findAround(path)
  const page = pages.find((candidate) => candidate.path === path)
  if (page?.kind !== 'policy') return null
  const [rows, reports] = await Promise.all([
    statementsOf(idsOf(pagesWithStatements(path, pages))),
    newestReports({ entryId: page.id }),
  ])
  const sources = await sourcesOf(keysOf(path, pages, rows))
  return assemblePolicy(path, { pages, rows, sources, reports, at: now() })
}

/**
 * A carrier's page: `pe/claro`.
 * @returns null when there is no such page, or it is not published
 */
export async function getCarrier(path: string): Promise<CarrierView | null> {
  const [country = '', carrier = ''] = path.split('/')
  const pages = await findAround(path)
  if (!has(path, pages)) return null
  const [rows, reports] = await Promise.all([
    bareStatementsOf(idsOf(pagesWithStatements(path, pages))),
    newestReports({ entry: { country, carrier } }),
  ])
  const sources = await sourcesOf(keysOf(path, pages, rows))
  return assembleCarrier(path, { pages, rows, sources, reports, at: now() })
}

/**
 * A country's page, or that of the Union or the world: `pe`.
 * @returns null when there is no such page, or it is not published
 */
export async function getCountry(slug: string): Promise<CountryView | null> {
  const pages = await findAround(slug)
  if (!has(slug, pages)) return null
  const rows = await bareStatementsOf(idsOf(pagesWithStatements(slug, pages)))
  const sources = await sourcesOf(keysOf(slug, pages, rows))
  return assembleCountry(slug, { pages, rows, sources, at: now() })
}

/**
 * A guide: `guides/leave-well`.
 * @returns null when there is no such guide, or it is not published
 */
export async function getGuide(path: string): Promise<GuideView | null> {
  const pages = await findAround(path)
  return assembleGuide(path, { pages, sources: await sourcesOf(keysOf(path, pages, [])) })
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
