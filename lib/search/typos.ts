/** Words that are mistyped, for what nothing matched as it stands. Pure. */
import type { Match, Meaning, Terms } from './meanings'

const NAME_MIN = 5
/** Words of topics are everyday words, so they need more letters to be taken for one. */
const TOPIC_MIN = 6
/** From so many letters on two of them may be wrong. */
const TWO_OFF_MIN = 8
const TOPIC_TWO_OFF_MIN = 10
const LATIN = /^[a-z]+$/
/** Letters wrong, missing, added or swapped, as far as `most`; more counts as `most + 1`. */
export function lettersOff(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = 1 + Math.min(last[column] ?? 0, line[column - 1] ?? 0, (last[column - 1] ?? 0) + wrong - 1)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      line.push(cost)
    }
    before = last
    last = line
  }
  return last[b.length] ?? most + 1
}

const isName = ({ kind, weak }: Meaning): boolean => (kind === 'carrier' && !weak) || kind === 'country'

/** How many letters a word of this length may be off to be taken for a term. */
function allowed(meanings: Meaning[], length: number): number {
  if (meanings.some(isName) && length >= NAME_MIN) return length >= TWO_OFF_MIN ? 2 : 1
  if (meanings.some(({ kind }) => kind === 'topic') && length >= TOPIC_MIN) {
    return length >= TOPIC_TWO_OFF_MIN ? 2 : 1
  }
  return 0
}

const kept = (meanings: Meaning[]): Meaning[] =>
  meanings.filter((meaning) => meaning.kind === 'topic' || isName(meaning))

/** The term a word comes closest to, if any comes close enough. */
function nearest(word: string, terms: Terms): Meaning[] | undefined {
  let best: { off: number; meanings: Meaning[] } | undefined
  for (const [term, meanings] of terms) {
    const most = allowed(meanings, Math.min(term.length, word.length))
    if (most === 0 || !LATIN.test(term)) continue
    // The first letter is seldom wrong, unless it was swapped with the second.
    if (term[0] !== word[0] && !(term[0] === word[1] && term[1] === word[0]) && word.length < TWO_OFF_MIN)
      continue
    const off = lettersOff(word, term, most)
    if (off <= most && off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { off, meanings }
  }
  return best && kept(best.meanings)
}

/** Letters of two words that may be one. */
const JOINED_MIN = 6

type Word = { from: number; to: number; word: string }

/**
 * @param exact what matched as it stands; only the words between are looked at
 * @param right words of their own that look like a name
 */
export function mistypedIn(text: string, exact: Match[], terms: Terms, right: readonly string[]): Match[] {
  const isTaken = (from: number, to: number) => exact.some((match) => from < match.to && match.from < to)
  const words = Array.from(text.matchAll(/[a-z0-9]+/g), (found): Word => {
    const [word] = found
    return { from: found.index, to: found.index + word.length, word }
  }).filter(({ from, to }) => !isTaken(from, to))
  const found: Match[] = []
  const done = new Set<Word>()
  const near = (word: string) =>
    word.length < NAME_MIN || right.includes(word) ? undefined : nearest(word, terms)
  for (const one of words) {
    const meanings = near(one.word)
    if (!meanings?.length) continue
    done.add(one)
    found.push({ from: one.from, to: one.to, meanings, guessed: true })
  }
  // A name of two words of which one is mistyped, or that was cut in two: "red poket", "air alo".
  for (const [index, one] of words.entries()) {
    const next = words[index + 1]
    if (!next || next.from !== one.to + 1 || done.has(one) || done.has(next)) continue
    const together = one.word + next.word
    if (together.length < JOINED_MIN) continue
    const meanings = near(together)?.filter(isName)
    if (meanings?.length) found.push({ from: one.from, to: next.to, meanings, guessed: true })
  }
  return found
}
