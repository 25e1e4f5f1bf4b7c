/** The words of a title by which similar questions are found. Pure. */

const HAN = /\p{Script=Han}/u
const MARKS = /\p{Mn}/gu
const WORD_MIN = 2
const TOKENS_MAX = 40

/** Words that nearly every question has: they make no two of them alike, and there are too many to look up. */
const COMMON = new Set(
  (
    'the an and or of to in on at by for with from is are was be been am do does did can could will would should ' +
    'may have has had how what when where which who why it its my your me you we they this that there not no if ' +
    'el la los las un una unos unas de del al en por para con sin sobre que como cual cuando donde quien se su mi ' +
    'mis tu si es son esta estan fue ser hay puedo puede pueden tengo tiene hacer lo le les me te ya muy mas ' +
    '能不 不能 能用 可以 以用 可不 不可 怎么 么办 如何 是不 不是 有没 没有 请问 什么 我的 用的 的吗 了吗 吗？'
  ).split(' '),
)

/**
 * Words without accents and case, common ones left out; Chinese as pairs of characters, since it has no spaces and trigrams
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
  return [...new Set(words)].filter((word) => !COMMON.has(word)).slice(0, TOKENS_MAX)
}
