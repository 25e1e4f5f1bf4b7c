/** Reads for search: the catalog of names and pages, and the answer to a question. */
import type { Locale } from '@/lib/catalog/vocabulary'
import { ALL_CARRIERS } from '@/lib/catalog/vocabulary'
import { db } from '@/lib/core/db'
import { getTopicVerdicts } from '@/lib/entries/queries-verdicts'
import type { Catalog } from './catalog'
import { type CatalogRow, catalogOf } from './catalog-of'
import { type Ranked, rank } from './rank'
import type { SearchItem, SearchResult } from './schema'
import { type Understanding, understand } from './understand'

/** Every published page with what of its content is a name; one statement. */
const loadRows = (): Promise<CatalogRow[]> =>
  db().$queryRaw<CatalogRow[]>`
    select e.kind::text as kind, e.path, e.country, e.carrier, e.topic, e.published_reports as reports,
      case e.kind when 'policy' then null when 'guide' then r.content -> 'title'
        else r.content -> 'name' end as name,
      case when e.kind in ('carrier', 'jurisdiction')
        then coalesce(r.content -> 'aliases', '[]') else '[]' end as aliases,
      case when e.kind = 'jurisdiction' then r.content -> 'regulator' ->> 'name' end as regulator,
      case when e.kind = 'guide' then coalesce(r.content -> 'related', '[]') else '[]' end as related
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.lifecycle = 'active' order by e.path`

/** What questions are understood with, and what the question box suggests; the same bytes for the same data. */
export const loadCatalog = async (locale: Locale): Promise<Catalog> => catalogOf(await loadRows(), locale)

/** A search with how it was understood, for the page that shows both. */
export type Found = SearchResult & { understanding: Understanding; catalog: Catalog }

function toItem(found: Ranked, catalog: Catalog, verdict: SearchItem['verdict']): SearchItem {
  const country = catalog.countries.find(({ slug }) => slug === found.country)
  const carrier = catalog.carriers.find((one) => `${one.country}/${one.slug}` === found.carrier)
  return {
    kind: found.kind,
    path: found.path,
    title: found.title,
    country: country ? { slug: country.slug, name: country.name } : null,
    carrier: carrier ? { slug: carrier.slug, name: carrier.name } : null,
    topic: found.page?.topic ?? null,
    verdict,
    reports: found.page?.reports ?? 0,
  }
}

/**
 * Understands a question and finds the pages it is about, best first; four statements.
 * @param locale language of titles; the question may be in any of the three
 */
export async function findFor(question: string, locale: Locale, limit: number): Promise<Found> {
  const catalog = await loadCatalog(locale)
  const understanding = understand(question, catalog)
  const ranked = rank(understanding, catalog, limit)
  const verdicts = await getTopicVerdicts(ranked.filter((one) => one.page).map((one) => one.path))
  const items = ranked.map((one) => toItem(one, catalog, verdicts.get(one.path)?.verdict ?? null))
  const { country, carrier, topic, abroad, lineType, simType, passport } = understanding
  return {
    items,
    understood: { country, carrier, topic, abroad, lineType, simType, passport },
    understanding,
    catalog,
  }
}

/** What `GET /search` answers. */
export async function search(question: string, locale: Locale, limit: number): Promise<SearchResult> {
  const { items, understood } = await findFor(question, locale, limit)
  return { items, understood }
}

/** Countries with most pages, for a question that nothing answers. */
export function widestCountries(catalog: Catalog, limit: number): Catalog['countries'] {
  const pages = (slug: string) =>
    catalog.pages.filter(({ country, carrier }) => country === slug && carrier !== ALL_CARRIERS).length
  return [...catalog.countries]
    .sort((a, b) => pages(b.slug) - pages(a.slug) || a.slug.localeCompare(b.slug))
    .slice(0, limit)
}
