/** Puts the pages in order for an understood question: the page that answers it comes first. Pure. */
import { EU } from '../catalog/eu'
import { ALL_CARRIERS, topicSlug, WORLD } from '../catalog/slugs'
import type { Topic } from '../catalog/vocabulary'
import type { Catalog, CatalogGuide, CatalogPage } from './catalog'
import { likeness } from './likeness'
import { placed, titleOf } from './titles'
import type { Understanding } from './understand-folded'

export type Ranked = {
  kind: 'policy' | 'carrier' | 'jurisdiction' | 'guide'
  path: string
  title: string
  country: string | null
  carrier: string | null
  page: CatalogPage | null
  score: number
}

/** Names that begin with what is being typed; they count less than names in full. */
export type Begun = { countries: Set<string>; carriers: Set<string>; topics: Set<string> }
const NOTHING: Begun = { countries: new Set(), carriers: new Set(), topics: new Set() }

// How much each agreement weighs. A page needs one of them to be found at all.
const TOPIC = 60
/** A topic that is only touched on. */
const SIDE_TOPIC = 40
/** A topic whose pages often hold the answer when the asked one has none. */
const NEAR_TOPIC = 35
const NEAR: Partial<Record<Topic, Topic>> = {
  early_termination_fee: 'cancel',
  billing_after_cancel: 'cancel',
  stop_auto_renew: 'cancel',
  number_rescue: 'keep_alive',
  suspend: 'keep_alive',
  involuntary_termination: 'keep_alive',
  esim_activation: 'esim_transfer',
  lost_sim: 'esim_transfer',
  port_in: 'port_out',
}
const CARRIER = 50
const COUNTRY = 40
/** A country's own rules, and the Union's in a member: second to the carrier's own page. */
const COUNTRY_RULE = 20
const UNION_RULE = 10
const WORLD_RULE = 25
/** A carrier's or a country's own page, when the question asks for nothing more special. */
const OWN_PAGE = 20
const OVERVIEW = 70
/** A country's table, when it has no rule of its own on the topic. */
const TABLE = 62
const BEGUN = 0.8
const GUIDE_TITLE = 115
const GUIDE_RELATED = 45
/** Ties: where more is written comes first, never enough to overturn an agreement. */
const TIE_PAGES = 0.01
const TIE_REPORTS = 0.001
const TIE_REPORTS_MAX = 1_000
/** Topics are listed by how often they are asked for. */
const TIE_TOPIC = 0.000_1

/** @returns the pages that have to do with the question, best first */
export function rank(
  asked: Understanding,
  catalog: Catalog,
  limit: number,
  begun: Begun = NOTHING,
): Ranked[] {
  const names = new Map(catalog.countries.map((country) => [country.slug, country]))
  const size = new Map<string, number>()
  for (const page of catalog.pages) size.set(page.country, (size.get(page.country) ?? 0) + 1)
  const carriers = new Map(catalog.carriers.map((carrier) => [`${carrier.country}/${carrier.slug}`, carrier]))
  const main = [...asked.topics.keys()][0]
  const union = asked.country !== null && names.get(asked.country)?.eu === true

  const topicScore = (topic: Topic) => {
    if (begun.topics.has(topic)) return TOPIC * BEGUN
    const share = asked.topics.get(topic)
    if (topic === main) return TOPIC
    const near = main !== undefined && NEAR[main] === topic ? NEAR_TOPIC : 0
    return Math.max(near, SIDE_TOPIC * (share ?? 0))
  }
  const countryScore = (country: string) => {
    if (asked.country === country) return COUNTRY
    if (begun.countries.has(country) && asked.country === null) return COUNTRY * BEGUN
    return 0
  }
  const carrierScore = (key: string) => {
    if (asked.carriers.includes(key)) return CARRIER
    return begun.carriers.has(key) ? CARRIER * BEGUN : 0
  }
  const elsewhere = (country: string) => asked.country !== null && asked.country !== country

  const results: Ranked[] = []
  const add = (result: Omit<Ranked, 'score'>, score: number) => {
    if (score <= 0) return
    const tie = (size.get(result.country ?? '') ?? 0) * TIE_PAGES
    const reports = Math.min(result.page?.reports ?? 0, TIE_REPORTS_MAX) * TIE_REPORTS
    const common = catalog.topics.findIndex(({ code }) => code === result.page?.topic) * TIE_TOPIC
    results.push({ ...result, score: score + tie + reports - Math.max(0, common) })
  }

  for (const page of catalog.pages) {
    const rule = page.carrier === ALL_CARRIERS
    const everywhere = page.country === WORLD && rule
    const ofUnion = page.country === EU && union
    if (elsewhere(page.country) && !everywhere && !ofUnion) continue
    const topic = topicScore(page.topic)
    const key = `${page.country}/${page.carrier}`
    const carrier = carrierScore(key)
    const country = countryScore(page.country)
    const general = everywhere ? WORLD_RULE : ofUnion ? UNION_RULE : rule ? COUNTRY_RULE : 0
    // Another carrier's page says nothing of the one that was asked for.
    if (!topic && !carrier && !(country && !asked.topics.size && !asked.carriers.length)) continue
    if (asked.carriers.length && !carrier && !rule) continue
    const path = `${key}/${topicSlug(page.topic)}`
    const title = titleOf(page, catalog, carriers.get(key))
    const result = {
      kind: 'policy' as const,
      path,
      title,
      country: page.country,
      carrier: rule ? null : key,
      page,
    }
    add(result, topic + carrier + country + (topic || carrier || country ? general : 0))
  }
  const hasRule = catalog.pages.some(
    (page) => page.country === asked.country && page.carrier === ALL_CARRIERS && topicScore(page.topic) > 0,
  )
  for (const carrier of catalog.carriers) {
    const key = `${carrier.country}/${carrier.slug}`
    const score = carrierScore(key)
    if (!score || elsewhere(carrier.country)) continue
    const overview = asked.topics.size || begun.topics.size ? 0 : OVERVIEW
    const title = placed(carrier.name, names.get(carrier.country)?.name, catalog)
    const result = {
      kind: 'carrier' as const,
      path: key,
      title,
      country: carrier.country,
      carrier: key,
      page: null,
    }
    add(result, score + countryScore(carrier.country) + OWN_PAGE + overview)
  }
  for (const { slug, name } of catalog.countries) {
    const score = countryScore(slug)
    if (!score || slug === WORLD) continue
    const overview = asked.topics.size || asked.carriers.length ? 0 : OVERVIEW
    const table = main && !asked.carriers.length && !hasRule ? TABLE : 0
    const result = {
      kind: 'jurisdiction' as const,
      path: slug,
      title: name,
      country: slug,
      carrier: null,
      page: null,
    }
    add(result, score + (overview || table))
  }
  for (const guide of catalog.guides) {
    const result = {
      kind: 'guide' as const,
      path: guide.path,
      title: guide.title,
      country: null,
      carrier: null,
      page: null,
    }
    add(result, guideScore(guide, asked, main))
  }
  return results.sort((a, b) => b.score - a.score || a.path.localeCompare(b.path)).slice(0, limit)
}

/** A guide is found by its title, and stands behind the pages it leads to. */
function guideScore(guide: CatalogGuide, asked: Understanding, main: string | undefined): number {
  const best = Math.max(0, ...guide.terms.map((title) => likeness(title, asked.folded)))
  if (best > 0) return GUIDE_TITLE * best
  const country = asked.country
  const related = guide.related.some((path) => {
    const [place, , topic] = path.split('/')
    return main !== undefined && topic === main.replaceAll('_', '-') && (!country || place === country)
  })
  return related ? GUIDE_RELATED : 0
}
