/** What pages are called in lists. Pure. */
import { ALL_CARRIERS, topicSlug } from '../catalog/slugs'
import type { Topic } from '../catalog/vocabulary'
import type { Catalog, CatalogCarrier, CatalogPage } from './catalog'

/** "Claro (Peru)". */
export const placed = (name: string, country: string | undefined, catalog: Catalog) =>
  country ? catalog.shape.carrier.replace('{carrier}', name).replace('{country}', country) : name

/** "Claro (Peru): Cancel the line", or "Peru: Cancel the line" on a country's own rules. */
export function titleOf(
  page: Pick<CatalogPage, 'country' | 'topic'>,
  catalog: Catalog,
  carrier: CatalogCarrier | undefined,
): string {
  const country = catalog.countries.find(({ slug }) => slug === page.country)?.name ?? page.country
  const place = carrier ? placed(carrier.name, country, catalog) : country
  const topic = catalog.topics.find(({ code }) => code === page.topic)?.title ?? page.topic
  return catalog.shape.topic.replace('{place}', place).replace('{topic}', topic)
}

/** A page as a list shows it. */
export type Named = {
  title: string
  country: { slug: string; name: string } | null
  carrier: { slug: string; name: string } | null
  topic: Topic | null
  reports: number
}

/** @param path of any page, e.g. `pe/claro/cancel`; undefined when the catalog does not have it */
export function pageAt(path: string, catalog: Catalog): Named | undefined {
  const guide = catalog.guides.find((one) => one.path === path)
  if (guide) return { title: guide.title, country: null, carrier: null, topic: null, reports: 0 }
  const [slug = '', carrierSlug, topicPart] = path.split('/')
  const country = catalog.countries.find((one) => one.slug === slug)
  if (!country) return undefined
  const carrier = catalog.carriers.find((one) => one.country === slug && one.slug === carrierSlug)
  const place = {
    country: { slug, name: country.name },
    carrier: carrier ? { slug: carrier.slug, name: carrier.name } : null,
  }
  if (!carrierSlug) return { ...place, title: country.name, topic: null, reports: 0 }
  if (!topicPart) {
    return (
      carrier && { ...place, title: placed(carrier.name, country.name, catalog), topic: null, reports: 0 }
    )
  }
  if (!carrier && carrierSlug !== ALL_CARRIERS) return undefined
  const page = catalog.pages.find(
    (one) => one.country === slug && one.carrier === carrierSlug && topicSlug(one.topic) === topicPart,
  )
  return (
    page && { ...place, title: titleOf(page, catalog, carrier), topic: page.topic, reports: page.reports }
  )
}
