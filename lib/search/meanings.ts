/** Every known word with what it may mean, the longest first. Pure. */
import type { Catalog } from './catalog'

export type Meaning =
  | {
      kind: 'country' | 'hint' | 'abroad' | 'lineType' | 'simType' | 'passport'
      code: string
      weight?: undefined
      weak?: undefined
    }
  | { kind: 'carrier'; code: string; weak: boolean; weight?: undefined }
  | { kind: 'topic'; code: string; weight: number; weak?: undefined }

/** A known word in a folded text: from, to. */
export type Match = {
  from: number
  to: number
  meanings: Meaning[]
  /** Guessed from something mistyped. */
  guessed?: boolean
}

export type Terms = [term: string, meanings: Meaning[]][]

export const USUAL_WEIGHT = 2

const kept = new WeakMap<Catalog, Terms>()

/** The word list of a catalog; made once for each catalog. */
export function allMeanings(catalog: Catalog): Terms {
  const before = kept.get(catalog)
  if (before) return before
  const words = new Map<string, Meaning[]>()
  const add = (term: string, meaning: Meaning) => {
    if (term) words.set(term, [...(words.get(term) ?? []), meaning])
  }
  for (const { slug, terms, hints } of catalog.countries) {
    for (const term of terms) add(term, { kind: 'country', code: slug })
    for (const term of hints) add(term, { kind: 'hint', code: slug })
  }
  for (const { country, slug, terms, weak } of catalog.carriers) {
    const code = `${country}/${slug}`
    for (const term of terms) add(term, { kind: 'carrier', code, weak: false })
    for (const term of weak) add(term, { kind: 'carrier', code, weak: true })
  }
  for (const { code, terms } of catalog.topics) {
    for (const term of terms) {
      const [word, weight] = typeof term === 'string' ? [term, USUAL_WEIGHT] : term
      add(word, { kind: 'topic', code, weight })
    }
  }
  const { abroad, passport, lineTypes, simTypes } = catalog.modifiers
  for (const term of abroad) add(term, { kind: 'abroad', code: 'abroad' })
  for (const term of passport) add(term, { kind: 'passport', code: 'passport' })
  for (const [code, terms] of Object.entries(lineTypes)) {
    for (const term of terms) add(term, { kind: 'lineType', code })
  }
  for (const [code, terms] of Object.entries(simTypes)) {
    for (const term of terms) add(term, { kind: 'simType', code })
  }
  const sorted = [...words].sort((a, b) => b[0].length - a[0].length)
  kept.set(catalog, sorted)
  return sorted
}
