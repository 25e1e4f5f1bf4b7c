/** How alike a title and a question are, by their words. Pure. */

/** Enough of a title's longer words stand in the question. */
const SHARE_MIN = 0.6
/** So many of all words of both are common to both. */
const COMMON_MIN = 0.6
const LONG_WORD = 4

/** Words of a folded text; Chinese, which has no spaces, by pairs of characters. */
function wordsOf(text: string): Set<string> {
  const runs = text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []
  return new Set(
    runs.flatMap((run) => {
      const characters = [...run]
      if (!/\p{Script=Han}/u.test(run) || characters.length < 2) return [run]
      return characters.slice(1).map((char, index) => `${characters[index]}${char}`)
    }),
  )
}

const isLong = (word: string) => word.length >= LONG_WORD || /\p{Script=Han}/u.test(word)

/** @returns 0 when they have little to do with one another, up to 1 */
export function likeness(title: string, question: string): number {
  const ofTitle = wordsOf(title)
  const asked = wordsOf(question)
  const common = [...ofTitle].filter((word) => asked.has(word))
  const inBoth = common.length / (ofTitle.size + asked.size - common.length)
  const long = [...ofTitle].filter(isLong)
  const share = long.length < 2 ? 0 : common.filter(isLong).length / long.length
  return Math.max(inBoth >= COMMON_MIN ? inBoth : 0, share >= SHARE_MIN ? share : 0)
}
