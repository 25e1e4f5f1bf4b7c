/** Whom a statement is about, and whether two of them speak of the same people. Pure. */
import type { HolderType } from '../catalog/vocabulary'
import type { Scope, Statement } from './content/statement'
import type { StatementView } from './schema'

/** A statement without its texts: what a verdict is computed from. */
export type BareStatement = Omit<Statement, 'text' | 'note' | 'contacts' | 'timesAsWritten'>
export type BareView = Pick<StatementView, 'inherited' | 'cells'> & { statement: BareStatement }

/** Situation a line of a verdict speaks of; null means: whoever, wherever. */
export type Situation = { holder: HolderType | null; abroad: boolean | null }
export const ANYBODY: Situation = { holder: null, abroad: null }

const DIMENSIONS = ['lineTypes', 'simTypes', 'holderTypes', 'contractStates'] as const

/** Whether a statement may carry a verdict: not contradicted, not deprecated, in force on `today` (ISO day). */
export function speaks(
  { contradicted, deprecated, validFrom, validTo }: BareStatement,
  today: string,
): boolean {
  if (contradicted || deprecated) return false
  if (validTo && validTo < today.slice(0, validTo.length)) return false
  return !validFrom || validFrom <= today.slice(0, validFrom.length)
}

/** Number of ways in which a scope narrows who it is about. */
const narrowness = (scope: Scope) => DIMENSIONS.filter((dimension) => scope[dimension].length > 0).length

const overlaps = (a: Scope, b: Scope): boolean =>
  DIMENSIONS.every((dimension) => {
    const [left, right]: readonly (readonly string[])[] = [a[dimension], b[dimension]]
    return !left?.length || !right?.length || left.some((value) => right.includes(value))
  })

/** Two statements that speak of the same people with the same precision: if they differ, they are at odds. */
export const sameGround = (a: Scope, b: Scope): boolean => overlaps(a, b) && narrowness(a) === narrowness(b)

/**
 * The statements that count for a situation, the most specific only: those about the holder before
 * those about everyone, the page's own before inherited ones.
 */
export function mostSpecific(views: BareView[], holder: HolderType | null): BareView[] {
  const about = (view: BareView) => view.statement.scope.holderTypes
  const forHolder = views.filter((view) => holder && about(view).includes(holder))
  const general = views.filter((view) => about(view).length === 0)
  const meant = forHolder.length > 0 ? forHolder : general.length > 0 || holder ? general : views
  const own = meant.filter((view) => !view.inherited)
  return own.length > 0 ? own : meant
}
