/** The words of a text as they are indexed, and as a question asks for them. */
import { fold } from '../fold'
import { segment } from './segment'

/** `latin` words are stemmed by their language, `plain` ones stand as they are. */
export type Word = { word: string; form: 'latin' | 'plain' }

const RUN = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu
const HAN = /\p{Script=Han}/u
/** Longer runs are no words: addresses, codes. */
const WORD_MAX = 40

/** Characters that hold a Chinese sentence together and say nothing of what it is about. */
const STOP = new Set(
  (
    '的 了 吗 呢 吧 啊 呀 么 是 在 和 与 或 就 都 也 还 又 很 把 被 让 给 从 到 对 向 为 以 及 等 这 那 哪 我 你 他 她 它 们 个 要 会 能 可 有 ' +
    '没 不 怎 什 多 少 请 问 人 我们 你们 他们 怎么 怎样 怎么办 什么 可以 是否 能否 如何 为什么 请问 这个 那个 一个 没有 还是 但是 如果 因为 ' +
    '所以 已经 需要 可不可以 能不能 多少 哪里 哪个'
  ).split(' '),
)

/** @param text of any language, as people write it */
export function wordsOf(text: string): Word[] {
  const runs = fold(text).match(RUN) ?? []
  return runs.flatMap((run): Word[] => {
    if (!HAN.test(run)) return run.length <= WORD_MAX ? [{ word: run, form: 'latin' }] : []
    return segment(run)
      .filter((word) => !STOP.has(word))
      .map((word) => ({ word, form: 'plain' }))
  })
}
