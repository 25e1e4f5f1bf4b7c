/** What differs between two texts, word by word. Pure; runs in the browser too. */
import { diffArrays } from 'diff'
import type { Locale } from '../../catalog/vocabulary'

/** A run of words: in both texts, only in the older, or only in the newer one. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/** Above this many words the texts are compared line by line, so that nobody waits. */
const WORDS_MAX = 6_000

/** Words, spaces and marks in their order; Chinese is cut into words before it is compared. */
const wordsOf = (text: string, language: Locale): string[] =>
  Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), ({ segment }) => segment)

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/**
 * The changes from one text to another, in reading order; neighbours of a kind are one run, and a run that
 * was replaced stands before what replaced it.
 * Joining `same` and `removed` gives `before`; joining `same` and `added` gives `after`.
 */
export function words(before: string, after: string, language: Locale): WordChange[] {
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)]
  const many = old.length + now.length > WORDS_MAX
  const parts = many ? diffArrays(linesOf(before), linesOf(after)) : diffArrays(old, now)
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
