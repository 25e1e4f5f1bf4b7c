/** One way of writing for what people write in many: accents, case, width, traditional characters. */
import { SIMPLIFIED_OF } from './traditional'

/** A folded text; `at[i]` is where its i-th character stood in the original. */
export type Folded = { text: string; at: number[] }

const MARKS = /\p{Mn}/gu
const WORD = /[\p{L}\p{N}]/u

function foldChar(char: string): string {
  const simple = SIMPLIFIED_OF.get(char) ?? char
  const plain = simple.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()
  return plain.replaceAll('ß', 'ss').replaceAll('ı', 'i')
}

/**
 * Folds a text: no accents, lower case, half width, simplified characters, anything but letters and
 * figures one space.
 */
export function foldWithPlaces(original: string): Folded {
  let text = ''
  const at: number[] = []
  let index = 0
  for (const char of original) {
    const mark = /^\p{Mn}$/u.test(char)
    const folded = mark ? '' : foldChar(char)
    for (const piece of folded) {
      const kept = WORD.test(piece) ? piece : ' '
      if (kept !== ' ' || (text !== '' && !text.endsWith(' '))) {
        text += kept
        for (let unit = 0; unit < kept.length; unit += 1) at.push(index)
      }
    }
    index += char.length
  }
  const trimmed = text.trimEnd()
  return { text: trimmed, at: at.slice(0, trimmed.length) }
}

export const fold = (original: string): string => foldWithPlaces(original).text

/** Letters that are written with spaces between words; the others stand side by side. */
const SPACED = /[\p{L}\p{N}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u
const joins = (char: string | undefined): boolean =>
  char !== undefined && SPACED.test(char) && !UNSPACED.test(char)

/**
 * First place of a folded term in a folded text, as a word of its own where words have spaces.
 * @returns the place or -1
 */
export function findTerm(text: string, term: string, from = 0): number {
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = joins(text[at - 1]) && joins(term[0])
    const after = joins(text[at + term.length]) && joins(term.at(-1))
    if (!before && !after) return at
  }
  return -1
}
