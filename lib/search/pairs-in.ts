/** Finds pairs of words that together ask for a topic. Pure. */
import type { Catalog } from './catalog'
import { findTerm } from './fold'
import type { Match } from './meanings'

/** Characters between the two: a few words, or a clause of Chinese. */
const GAP = 48
const GAP_HAN = 9
const HAN = /\p{Script=Han}/u

type Place = { from: number; to: number }

function placesOf(text: string, words: readonly string[]): Place[] {
  return words.flatMap((word) => {
    const found: Place[] = []
    for (let at = findTerm(text, word); at >= 0; at = findTerm(text, word, at + word.length)) {
      found.push({ from: at, to: at + word.length })
    }
    return found
  })
}

const gapBetween = (text: string, a: Place, b: Place): number => {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a]
  const gap = second.from - first.to
  const limit = HAN.test(text.slice(first.from, second.to)) ? GAP_HAN : GAP
  return gap >= 0 && gap <= limit ? gap : -1
}

/** The longest words that stand closest together. */
function closest(text: string, one: readonly string[], other: readonly string[]): [Place, Place] | undefined {
  const left = placesOf(text, one)
  if (left.length === 0) return undefined
  const right = placesOf(text, other)
  const size = ([a, b]: [Place, Place]) => a.to - a.from + b.to - b.from
  return left
    .flatMap((a) => right.map((b): [Place, Place] => [a, b]))
    .filter(([a, b]) => gapBetween(text, a, b) >= 0)
    .sort((a, b) => size(b) - size(a))[0]
}

/**
 * Matches of pairs. They may lie over other matches: a carrier's name stands between them.
 * @param exact what was understood word by word; a topic that it holds at the same place is not counted twice
 */
export function pairsIn(text: string, catalog: Catalog, exact: Match[]): Match[] {
  return catalog.topics.flatMap(({ code, pairs }) =>
    pairs.flatMap(([weight, one, other]) => {
      const found = closest(text, one, other)
      if (!found) return []
      const already = exact
        .filter((match) => found.some(({ from, to }) => from < match.to && match.from < to))
        .flatMap(({ meanings }) => meanings)
        .reduce(
          (sum, meaning) => sum + (meaning.kind === 'topic' && meaning.code === code ? meaning.weight : 0),
          0,
        )
      if (already >= weight) return []
      const [first, second] = found
      // The second place only says which words were meant.
      return [
        { ...first, meanings: [{ kind: 'topic' as const, code, weight: weight - already }] },
        { ...second, meanings: [{ kind: 'topic' as const, code, weight: 0 }] },
      ]
    }),
  )
}
