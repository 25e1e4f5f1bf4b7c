/**
 * What a question is understood with: the names people use for countries, carriers and topics, and
 * the pages there are. Made by `queries.ts`, sent to the question box as JSON. Types only.
 */
import type { LineType, SimType, Topic } from '../catalog/vocabulary'
import type { Pair } from './pairs'

/** A folded term, alone or with a weight; the usual weight is 2. */
export type WeightedTerm = string | readonly [term: string, weight: number]

export type CatalogCountry = {
  slug: string
  name: string
  /** Folded names, in every language. */
  terms: string[]
  /** Two-letter codes that are words elsewhere: they count only in capitals. */
  capitals: string[]
  /** Words that give the country away: its regulator, its own codes. */
  hints: string[]
  /** The rules of the European Union hold there. */
  eu?: boolean
}

export type CatalogCarrier = {
  country: string
  slug: string
  name: string
  terms: string[]
  /** Names that are everyday words: they count only beside the carrier's country. */
  weak: string[]
}

export type CatalogTopic = {
  code: Topic
  /** A heading such as "Cancel the line". */
  title: string
  terms: WeightedTerm[]
  /** Words that together ask for it: see `pairs.ts`. */
  pairs: readonly Pair[]
}

export type CatalogPage = {
  country: string
  /** `all` on a country's own rules. */
  carrier: string
  topic: Topic
  /** Experiences published on it. */
  reports: number
}

export type CatalogGuide = {
  path: string
  title: string
  /** Folded titles in every language. */
  terms: string[]
  /** Pages it leads to, as paths. */
  related: string[]
}

export type Modifiers = {
  abroad: string[]
  lineTypes: Partial<Record<LineType, string[]>>
  simTypes: Partial<Record<SimType, string[]>>
  passport: string[]
  /** Words that say where somebody is, right before a country: "from", "estoy en". */
  located: string[]
  /** Words before a country that say where the line is as well as where somebody is. */
  placed: string[]
  /** Words that look like a mistyped name and are none. */
  right: string[]
}

export type Catalog = {
  countries: CatalogCountry[]
  carriers: CatalogCarrier[]
  topics: CatalogTopic[]
  pages: CatalogPage[]
  guides: CatalogGuide[]
  modifiers: Modifiers
  /** How a title is put together in the language: "Claro (Peru): Cancel the line". */
  shape: { carrier: string; topic: string }
}
