/** Where to go from a question: whom to ask, and which page it misses. Pure. */
import { ALL_CARRIERS, WORLD } from '../catalog/slugs'
import type { Catalog } from './catalog'
import type { Proposal } from './schema'
import type { Understanding } from './understand'

const NAME_MAX = 60

const hasPage = (catalog: Catalog, country: string, carrier: string, topic: string) =>
  catalog.pages.some((page) => page.country === country && page.carrier === carrier && page.topic === topic)

/** The page that the question asks for, if nobody wrote it yet. */
export function proposalFor(
  question: string,
  asked: Understanding,
  catalog: Catalog,
  found: boolean,
): Proposal | null {
  const { country, topic } = asked
  const carrier = asked.carriers.length === 1 ? (asked.carriers[0]?.split('/') ?? []) : []
  if (carrier[0] && carrier[1] && topic) {
    return hasPage(catalog, carrier[0], carrier[1], topic)
      ? null
      : { kind: 'policy', country: carrier[0], carrier: carrier[1], topic, name: null }
  }
  if (country && topic && asked.carriers.length === 0 && country !== WORLD) {
    return hasPage(catalog, country, ALL_CARRIERS, topic)
      ? null
      : { kind: 'policy', country, carrier: ALL_CARRIERS, topic, name: null }
  }
  if (found) return null
  return { kind: 'carrier', country, carrier: null, topic: null, name: question.slice(0, NAME_MAX) }
}

/** The page whose questions are nearest: the first that was found, or the country's. */
export function askAt(first: string | undefined, asked: Understanding, catalog: Catalog): string | null {
  if (first) return first
  if (asked.country) return asked.country
  return catalog.countries.some(({ slug }) => slug === WORLD) ? WORLD : null
}
