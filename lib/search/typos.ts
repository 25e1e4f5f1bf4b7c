/** Words with one letter wrong, for what nothing matched as it stands. Pure. */
import type { Match, Meaning, Terms } from './meanings'

const NAME_MIN = 5
/** Words of topics are everyday words, so they need more letters to be taken for one. */
const TOPIC_MIN = 6
const LATIN = /^[a-z]+$/

/** Whether two different words differ by one letter: wrong, missing, added, or two swapped. */
export function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2))
}

const kindsFor = (meanings: Meaning[], length: number): Meaning[] =>
  meanings.filter(({ kind }) =>
    kind === 'topic' ? length >= TOPIC_MIN : kind === 'carrier' || kind === 'country',
  )

/** @param exact what matched as it stands; only the words between are looked at */
export function mistypedIn(text: string, exact: Match[], terms: Terms): Match[] {
  const found: Match[] = []
  for (const word of text.matchAll(/[a-z]+/g)) {
    const from = word.index
    const to = from + word[0].length
    if (to - from < NAME_MIN || exact.some((match) => from < match.to && match.from < to)) continue
    for (const [term, meanings] of terms) {
      if (term[0] !== word[0][0] || term.length < NAME_MIN || !LATIN.test(term)) continue
      const kept = kindsFor(meanings, Math.min(term.length, word[0].length))
      if (kept.length && isOneOff(word[0], term)) {
        found.push({ from, to, meanings: kept })
        break
      }
    }
  }
  return found
}
