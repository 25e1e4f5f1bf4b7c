/** What a question in the making may become: like a search, with the last word not yet finished. Pure. */
import type { Catalog } from './catalog'
import { foldWithPlaces } from './fold'
import { type Begun, type Ranked, rank } from './rank'
import { understandFolded } from './understand-folded'

/** Letters before a beginning means something; one character is enough where each is a word. */
const BEGIN_MIN = 2
const HAN = /\p{Script=Han}/u

/** Names and topics with a word that begins with what was typed last. */
function begunBy(tail: string, catalog: Catalog): Begun {
  const begins = (terms: readonly string[]) => terms.some((term) => term.startsWith(tail))
  return {
    countries: new Set(catalog.countries.filter(({ terms }) => begins(terms)).map(({ slug }) => slug)),
    carriers: new Set(
      catalog.carriers
        .filter(({ terms, weak }) => begins(terms) || begins(weak))
        .map(({ country, slug }) => `${country}/${slug}`),
    ),
    topics: new Set(
      catalog.topics
        .filter(({ terms }) => begins(terms.map((term) => (typeof term === 'string' ? term : term[0]))))
        .map(({ code }) => code),
    ),
  }
}

/** @returns the pages the question may be about, best first */
export function suggest(question: string, catalog: Catalog, limit: number): Ranked[] {
  const asked = understandFolded(question, foldWithPlaces(question), catalog)
  const rest = asked.folded.slice(asked.end).trim()
  const tail = rest.split(' ').at(-1) ?? ''
  const long = tail.length >= BEGIN_MIN || HAN.test(tail)
  return rank(asked, catalog, limit, long ? begunBy(tail, catalog) : undefined)
}
