/** Understands a question as it was sent: see `understand-folded.ts`. Pure. */
import type { Catalog } from './catalog'
import { foldWithPlaces } from './fold'
import { allMeanings } from './meanings'
import { type Part, type Understanding, understandFolded } from './understand-folded'
import { unglue } from './unglue'

export type { Part, Understanding } from './understand-folded'

/** @param question as typed; @param catalog names in use, see `queries.ts` */
export const understand = (question: string, catalog: Catalog): Understanding =>
  understandFolded(question, unglue(foldWithPlaces(question), allMeanings(catalog)), catalog)

/** The question without one of its understood parts, as the link that takes it away asks it. */
export function withoutPart(question: string, part: Part): string {
  let left = question
  for (const [from, to] of [...part.spans].reverse()) left = `${left.slice(0, from)} ${left.slice(to)}`
  return left.replace(/\s+/g, ' ').trim()
}
