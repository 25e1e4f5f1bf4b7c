/**
 * Understands a question in Chinese, Spanish or English: which country, which carrier, what they
 * want to do, and their situation. Pure; the words it knows come with the catalog.
 */
import type { LineType, SimType, Topic } from '../catalog/vocabulary'
import type { Catalog } from './catalog'
import { type Folded, findTerm } from './fold'
import { allMeanings, type Match, type Meaning, type Terms } from './meanings'
import { pairsIn } from './pairs-in'
import type { Understood } from './schema'
import { mistypedIn } from './typos'

/** A stretch of the question that was understood, and as what. */
export type Part = {
  kind: 'country' | 'carrier' | 'topic' | 'abroad' | 'lineType' | 'simType' | 'passport'
  code: string
  /** Places in the question as it was asked: from, to. */
  spans: [number, number][]
}

export type Understanding = Understood & {
  /** Every carrier meant, as `country/slug`; several when a name is used in several countries. */
  carriers: string[]
  /** How much the question is about each topic; the largest is 1. */
  topics: Map<Topic, number>
  parts: Part[]
  /** The question, folded, and where what was understood last ends in it. */
  folded: string
  end: number
}

/** Questions this short name a carrier even by an everyday word. */
const WEAK_ALONE_WORDS = 2
const EARLY_BONUS = 0.01

/** Every known word in the text, the longest first, none inside another. */
function matchesIn(text: string, terms: Terms): Match[] {
  const taken: Match[] = []
  for (const [term, meanings] of terms) {
    for (let at = findTerm(text, term); at >= 0; at = findTerm(text, term, at + term.length)) {
      const to = at + term.length
      if (!taken.some((other) => at < other.to && other.from < to)) taken.push({ from: at, to, meanings })
    }
  }
  return taken.sort((a, b) => a.from - b.from)
}

/** Codes in capitals, such as "US", which are words when written small. */
function capitalMatches(question: string, at: number[], text: string, catalog: Catalog): Match[] {
  const matches: Match[] = []
  for (const { slug, capitals } of catalog.countries) {
    for (const code of capitals) {
      const small = code.toLowerCase()
      for (let from = findTerm(text, small); from >= 0; from = findTerm(text, small, from + 1)) {
        if (!question.startsWith(code, at[from])) continue
        matches.push({ from, to: from + code.length, meanings: [{ kind: 'country', code: slug }] })
      }
    }
  }
  return matches
}

const byKind = (matches: Match[], kind: Meaning['kind']) =>
  matches.flatMap((match) =>
    match.meanings.filter((meaning) => meaning.kind === kind).map((meaning) => ({ ...match, meaning })),
  )

/** Written with a capital inside a sentence that is not written in capitals. */
const isNameLike = (question: string, at: number): boolean =>
  at > 0 && /^\p{Lu}\p{Ll}/u.test(question.slice(at)) && /[ ]\p{Ll}/u.test(question)

/** Right before a country, "from" or "estoy en" says where the asker is, not where the line is. */
const isLocated = (text: string, from: number, located: string[]) =>
  located.some((words) => {
    const before = text.slice(0, from).trimEnd()
    return before.endsWith(words) && findTerm(before, words, before.length - words.length) >= 0
  })

/** @param question as typed; @param folded the same, folded; @param catalog names in use, see `queries.ts` */
export function understandFolded(question: string, { text, at }: Folded, catalog: Catalog): Understanding {
  const terms = allMeanings(catalog)
  const exact = matchesIn(text, terms)
  const words = [...exact, ...mistypedIn(text, exact, terms, catalog.modifiers.right)]
  const pairs = pairsIn(text, catalog, words)
  const codes = capitalMatches(question, at, text, catalog).filter(
    (code) => !words.some((word) => code.from < word.to && word.from < code.to),
  )
  const matches = [...words, ...codes, ...pairs].sort((a, b) => a.from - b.from)

  const place = placeOf(text, matches, catalog, (from) => isNameLike(question, at[from] ?? 0))
  const topics = topicsOf(matches)
  // Two carriers of one country and nothing else: from the one to the other.
  if (topics.size === 0 && place.country !== null && place.carriers.length > 1 && !isOneName(matches)) {
    topics.set('port_out', 1)
  }
  const first = (kind: Meaning['kind']) => byKind(matches, kind)[0]?.meaning.code ?? null
  const understood: Understood = {
    country: place.country,
    carrier: place.carriers[0]?.split('/')[1] ?? null,
    topic: [...topics.keys()][0] ?? null,
    abroad: place.elsewhere || first('abroad') !== null,
    lineType: first('lineType') as LineType | null,
    simType: first('simType') as SimType | null,
    passport: first('passport') !== null,
  }
  const end = Math.max(0, ...matches.map((match) => match.to))
  const parts = partsOf(matches, understood, place, at, question.length)
  return { ...understood, carriers: place.carriers, topics, parts, folded: text, end }
}

type Place = { country: string | null; carriers: string[]; elsewhere: boolean }

function placeOf(
  text: string,
  matches: Match[],
  catalog: Catalog,
  isCapital: (from: number) => boolean,
): Place {
  const { located, placed } = catalog.modifiers
  const named = byKind(matches, 'country')
  const lived = named.filter((match) => isLocated(text, match.from, located))
  const stated = named.filter((match) => !lived.includes(match))
  // "在大陆用英国卡": of two countries the one that is only stood in is not the line's.
  const firm = stated.filter((match) => !isLocated(text, match.from, placed))
  const meant = (firm.length ? firm : stated).map((match) => match.meaning.code)
  const hinted = byKind(matches, 'hint').map((match) => match.meaning.code)
  const short = text.split(' ').length <= WEAK_ALONE_WORDS
  const countries = [...meant, ...(meant.length ? [] : hinted)]
  const anywhere = [...countries, ...lived.map((match) => match.meaning.code)]
  const called = byKind(matches, 'carrier')
    .filter(({ from, meaning, guessed }) => {
      const home = meaning.code.split('/')[0] ?? ''
      if (anywhere.includes(home)) return true
      if (!meaning.weak) return !guessed || anywhere.length === 0
      return anywhere.length === 0 && (short || isCapital(from))
    })
    .map(({ from, to, meaning }) => ({ code: meaning.code, name: text.slice(from, to) }))
  const carriers = withNamesakes(called, countries, catalog)
  const ofCountry = (country: string) => carriers.filter((code) => code.startsWith(`${country}/`))

  const served = anywhere.find((country) => ofCountry(country).length)
  const hosts = new Set(carriers.map((code) => code.split('/')[0]))
  const only = hosts.size === 1 ? ([...hosts][0] ?? null) : null
  const where = lived[0]?.meaning.code ?? null
  // A carrier of one country says more than a place: "Claro Perú, vivo en España". Where somebody is
  // counts as the line's country only when the question names no other.
  const country = served ?? only ?? countries[0] ?? (carriers.length ? null : where)
  const kept = country ? ofCountry(country) : carriers
  return {
    country,
    carriers: [...new Set(kept.length || meant.length ? kept : carriers)],
    elsewhere: (kept.length ? named : lived).some((match) => match.meaning.code !== country),
  }
}

/**
 * "China Mobile" with "Hong Kong" is China Mobile HK: where none of the named carriers is at home in the
 * named country, one is meant that bears the name there.
 */
function withNamesakes(
  called: { code: string; name: string }[],
  countries: string[],
  catalog: Catalog,
): string[] {
  const codes = called.map(({ code }) => code)
  const country = countries.find((slug) => codes.every((code) => !code.startsWith(`${slug}/`)))
  if (!country || called.length === 0) return codes
  if (countries.some((slug) => codes.some((code) => code.startsWith(`${slug}/`)))) return codes
  const namesakes = catalog.carriers.filter(
    (carrier) =>
      carrier.country === country &&
      called.some(({ name }) => carrier.terms.some((term) => term.startsWith(`${name} `))),
  )
  return namesakes.length ? namesakes.map(({ slug }) => `${country}/${slug}`) : codes
}

/** Whether all named carriers are meant by one and the same word. */
const isOneName = (matches: Match[]): boolean =>
  new Set(byKind(matches, 'carrier').map(({ from }) => from)).size < 2

/** Topics by how much is said of them; what is said first weighs a little more. */
function topicsOf(matches: Match[]): Map<Topic, number> {
  const scores = new Map<Topic, number>()
  const named = byKind(matches, 'topic').filter(({ meaning }) => (meaning.weight ?? 0) > 0)
  for (const [index, { meaning }] of named.entries()) {
    const topic = meaning.code as Topic
    const early = Math.max(0, EARLY_BONUS * (10 - index))
    scores.set(topic, (scores.get(topic) ?? 0) + (meaning.weight ?? 0) + early)
  }
  const best = Math.max(0, ...scores.values())
  const ordered = [...scores].sort((a, b) => b[1] - a[1])
  return new Map(ordered.map(([topic, score]) => [topic, score / best]))
}

function partsOf(matches: Match[], found: Understood, place: Place, at: number[], length: number): Part[] {
  const codes: [Part['kind'], string | null][] = [
    ['country', found.country],
    ['carrier', found.carrier],
    ['topic', found.topic],
    ['abroad', found.abroad ? 'abroad' : null],
    ['lineType', found.lineType],
    ['simType', found.simType],
    ['passport', found.passport ? 'passport' : null],
  ]
  const means = (meaning: Meaning, kind: Part['kind'], code: string) =>
    (kind === 'carrier' && meaning.kind === 'carrier' && place.carriers.includes(meaning.code)) ||
    (kind === 'country' && meaning.kind === 'hint' && meaning.code === code) ||
    (meaning.kind === kind && meaning.code === code)
  return codes.flatMap(([kind, code]) => {
    if (!code) return []
    const spans = matches
      .filter((match) => match.meanings.some((meaning) => means(meaning, kind, code)))
      .map((match): [number, number] => [at[match.from] ?? 0, at[match.to] ?? length])
    return spans.length ? [{ kind, code, spans: apart(spans) }] : []
  })
}

/** In order, and those that overlap as one. */
function apart(spans: [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = kept.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else kept.push([from, to])
  }
  return kept
}
