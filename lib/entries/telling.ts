/** Which differences tell most of a change. Pure. */
import type { Locale } from '../catalog/vocabulary'
import { citationsOf } from './citations-of'
import type { EntryContent } from './content/any'
import type { Difference } from './proposal-schema'

/** Best first: what a reader acts on, then what is said, then by whom and how sure. */
const RANKS: [RegExp, number][] = [
  [/^statement$/, 0],
  [/^(deprecated|contradicted)/, 1],
  [/^channels\.[^.]+(\.answer)?$/, 2],
  [/^(fees|durations|keepAlive)(?!.*\.note)/, 3],
  [/^(contacts|regulator|requirements)(?!.*\.note)/, 4],
  [/^(name|parent|owners|title|valid)/, 5],
  [/^channels\.[^.]+\.(?!note)/, 6],
  [/^(text|summary|sections|escalation)/, 7],
  [/^(note|aliases|scope|kind|secondLook|confidence)/, 9],
  [/^citations/, 10],
]
const LAST = 8
/** A text in another language than the reader's comes after everything said in theirs. */
const FOREIGN = 20

const rankOf = ({ field, language }: Difference, locale: Locale): number =>
  (RANKS.find(([pattern]) => pattern.test(field))?.[1] ?? LAST) +
  (language !== null && language !== locale ? FOREIGN : 0)

/** The differences in the order in which they tell a reader most; of equals the first on the page. */
export const tellingFirst = (found: readonly Difference[], locale: Locale): Difference[] =>
  found
    .map((difference, index) => ({ difference, index, rank: rankOf(difference, locale) }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ difference }) => difference)

/** Keys of the sources that a content cites and its parent did not. */
export function newlyCited(before: EntryContent | null, after: EntryContent): string[] {
  const known = new Set(before ? citationsOf(before).map(({ source }) => source) : [])
  return [...new Set(citationsOf(after).map(({ source }) => source))].filter((key) => !known.has(key))
}
