/** Makes the catalog out of what the published pages call themselves. Pure. */
import { isEuMember } from '../catalog/eu'
import { label } from '../catalog/labels'
import { ALL_CARRIERS, LOCALES, type Locale, TOPICS, type Topic } from '../catalog/vocabulary'
import { CARRIER_NAMES } from './carrier-names'
import type { Catalog, CatalogCountry } from './catalog'
import { fold } from './fold'
import { TOPIC_PAIRS } from './pairs'
import {
  COUNTRY_HINTS,
  COUNTRY_NAMES,
  EVERYDAY_NAMES,
  NO_NAMES,
  PLAIN_CODES,
  SITUATION_WORDS,
} from './situation-words'
import { TOPIC_WORDS } from './synonyms'

type Names = Partial<Record<Locale, string>>

/** A published page, with what of its content is a name. */
export type CatalogRow = {
  kind: 'policy' | 'guide' | 'carrier' | 'jurisdiction'
  path: string
  country: string | null
  carrier: string | null
  topic: string | null
  reports: number
  /** A carrier's brand, a country's name or a guide's title. */
  name: string | Names | null
  aliases: string[]
  regulator: string | null
  related: string[]
}

const CODE_LENGTH = 2
const SHAPES: Record<Locale, Catalog['shape']> = {
  zh: { carrier: '{carrier}（{country}）', topic: '{place}：{topic}' },
  es: { carrier: '{carrier} ({country})', topic: '{place}: {topic}' },
  en: { carrier: '{carrier} ({country})', topic: '{place}: {topic}' },
}

const nameIn = (name: CatalogRow['name'], locale: Locale): string =>
  typeof name === 'string' ? name : (name?.[locale] ?? name?.en ?? name?.es ?? name?.zh ?? '')
const allNames = (name: CatalogRow['name']): string[] =>
  typeof name === 'string' ? [name] : LOCALES.flatMap((locale) => name?.[locale] ?? [])
const unique = (terms: string[]): string[] => [...new Set(terms.filter(Boolean))]

const isTopic = (topic: string | null): topic is Topic => TOPICS.some((known) => known === topic)

function countryOf(row: CatalogRow, locale: Locale): CatalogCountry {
  const slug = row.path
  const called = [...allNames(row.name), ...row.aliases, ...(COUNTRY_NAMES[slug] ?? [])].map(fold)
  const isCode = (term: string) => term.length <= CODE_LENGTH && /^[a-z]+$/.test(term)
  const plain = called.filter((term) => !isCode(term) || PLAIN_CODES.includes(term))
  const codes = [...called.filter(isCode), slug].filter(isCode).map((term) => term.toUpperCase())
  const hints = [...(COUNTRY_HINTS[slug] ?? []), ...(row.regulator ? [regulatorName(row.regulator)] : [])]
  return {
    slug,
    name: nameIn(row.name, locale),
    terms: unique([...plain, ...(PLAIN_CODES.includes(slug) ? [slug] : [])]),
    capitals: unique(codes),
    hints: unique(hints.map(fold)),
    ...(isEuMember(slug) ? { eu: true } : {}),
  }
}

/** "CRTC (Canadian Radio-television …)" is asked for as "CRTC". */
const regulatorName = (name: string): string => name.split('(')[0] ?? name

/** A name of several words is also typed as one: "red pocket", "redpocket". */
const withSqueezed = (term: string): string[] => {
  const squeezed = term.replaceAll(' ', '')
  const written = squeezed.length > 4 ? [term, squeezed] : [term]
  return [
    ...written,
    ...written.filter((one) => one.includes('fone')).map((one) => one.replace('fone', 'phone')),
  ]
}

/** @param rows all published pages; @param locale language of names and titles */
export function catalogOf(rows: CatalogRow[], locale: Locale): Catalog {
  const topics = TOPICS.map((code) => ({
    code,
    title: label('topicTitle', code, locale),
    terms: TOPIC_WORDS[code],
    pairs: TOPIC_PAIRS[code] ?? [],
  }))
  return {
    countries: rows.filter((row) => row.kind === 'jurisdiction').map((row) => countryOf(row, locale)),
    carriers: rows.flatMap((row) => {
      const slug = row.path.split('/')[1]
      if (row.kind !== 'carrier' || !row.country || !slug) return []
      const called = unique(
        [
          ...allNames(row.name),
          ...row.aliases,
          slug.replaceAll('-', ' '),
          ...(CARRIER_NAMES[row.path] ?? []),
        ].map(fold),
      ).filter((term) => !NO_NAMES.has(term))
      const weak = called.filter((term) => EVERYDAY_NAMES.has(term))
      const terms = unique(called.filter((term) => !EVERYDAY_NAMES.has(term)).flatMap(withSqueezed))
      return [{ country: row.country, slug, name: nameIn(row.name, locale), terms, weak }]
    }),
    topics,
    pages: rows.flatMap((row) =>
      row.kind === 'policy' && row.country && isTopic(row.topic)
        ? [
            {
              country: row.country,
              carrier: row.carrier ?? ALL_CARRIERS,
              topic: row.topic,
              reports: row.reports,
            },
          ]
        : [],
    ),
    guides: rows.flatMap((row) =>
      row.kind === 'guide'
        ? [
            {
              path: row.path,
              title: nameIn(row.name, locale),
              terms: unique(allNames(row.name).map(fold)),
              related: row.related,
            },
          ]
        : [],
    ),
    modifiers: SITUATION_WORDS,
    shape: SHAPES[locale],
  }
}
