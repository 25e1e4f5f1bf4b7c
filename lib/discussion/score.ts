/** Order of posts: helpful with age, and where an accepted answer stands. Pure. */
import type { PostView } from './schema'

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(2020, 0, 1)
/** Twice as many who found it helpful outweigh so many days of age. */
const DAYS_A_DOUBLING = 30
/** A newer answer with so many more votes stands before the accepted one. */
export const SUPPORT_AHEAD = 3

/**
 * Sort key: it changes with votes only, never with time, so that it can be stored and indexed. What is
 * new starts ahead of what is old and unvoted; votes hold something up.
 */
export const scoreOf = (helpful: number, publishedAt: Date): number =>
  Math.log2(1 + helpful) + (publishedAt.getTime() - EPOCH_MS) / DAY_MS / DAYS_A_DOUBLING

type Ranked = Pick<PostView, 'helpful' | 'publishedAt'>

/** Whether an answer is not to be buried below the accepted one: newer, and with clearly more support. */
export const outweighs = (answer: Ranked, accepted: Ranked): boolean =>
  (answer.publishedAt ?? '') > (accepted.publishedAt ?? '') &&
  answer.helpful >= accepted.helpful + SUPPORT_AHEAD

/** The accepted answer first, but for newer ones with clearly more support; the others as they come. */
export function arrange<Answer extends Ranked>(accepted: Answer | null, others: Answer[]): Answer[] {
  if (!accepted) return others
  return [
    ...others.filter((answer) => outweighs(answer, accepted)),
    accepted,
    ...others.filter((answer) => !outweighs(answer, accepted)),
  ]
}
