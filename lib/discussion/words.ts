/** The words of a title by which similar questions are found. Pure. */

const HAN = /\p{Script=Han}/u
const MARKS = /\p{Mn}/gu
const WORD_MIN = 2
const TOKENS_MAX = 40

/**
 * Words without accents and case; Chinese as pairs of characters, since it has no spaces and trigrams
 * find nothing in words of two.
 */
export function titleWords(title: string): string[] {
  const plain = title.normalize('NFKD').replace(MARKS, '').normalize('NFKC').toLowerCase()
  const runs = plain.match(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? []
  const words = runs.flatMap((run) => {
    if (!HAN.test(run)) return run.length >= WORD_MIN ? [run] : []
    const chars = [...run]
    return chars.length < 2 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`)
  })
  return [...new Set(words)].slice(0, TOKENS_MAX)
}
