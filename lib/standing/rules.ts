/**
 * The two-state filter behind every label. Pure.
 *
 * A cell starts at p = 0.5. Between pieces of evidence p falls back towards 0.5 with the topic's
 * half-life; each piece multiplies the odds by r / (1 − r), or divides them when it contradicts.
 * A label is set when evidence arrives and lasts until time alone would bring its strength below
 * Likely: that day is `staleDay`, computed in closed form. Evidence of one day is one step, so its
 * order does not matter.
 */
import type { Label } from '../catalog/vocabulary'
import { horizonOf, STANDING } from './constants'
import { countedEvidence, type Evidence, parties } from './independent'

export type FilterOptions = {
  /** Days. */
  halfLife: number
  /** Practice may be confirmed to work or not to work; a claim can only be confirmed to hold. */
  twoSided: boolean
}

export type Standing = {
  label: Exclude<Label, 'stale'>
  /** Probability at `day` that it holds, or that it works. */
  p: number
  /** Day that `p` and the label are of. */
  day: number | null
  /** First day on which the label no longer holds unless something new is heard. */
  staleDay: number | null
  /** Pieces that count, for and against. */
  supporting: number
  contradicting: number
  /** Day of the newest of them; later than `day` where one account's contradiction is not enough. */
  newestDay: number | null
}

export const decay = (p: number, days: number, halfLife: number): number =>
  STANDING.pStart + (p - STANDING.pStart) * 2 ** (-days / halfLife)

const clamp = (p: number) => Math.min(STANDING.pMax, Math.max(1 - STANDING.pMax, p))

const strengthOf = (p: number, twoSided: boolean): number => (twoSided ? Math.max(p, 1 - p) : p)

/** First whole number of days after which `strength` has decayed below Likely. */
export function daysUntilStale(strength: number, halfLife: number): number {
  const { pLikely, pStart } = STANDING
  if (strength < pLikely) return 0
  let days = Math.floor(halfLife * Math.log2((strength - pStart) / (pLikely - pStart))) + 1
  // The logarithm is rounded; the promise is kept in terms of `decay` itself.
  while (days > 0 && decay(strength, days - 1, halfLife) < pLikely) days -= 1
  while (decay(strength, days, halfLife) >= pLikely) days += 1
  return days
}

type State = { p: number; day: number; label: Standing['label']; side: boolean }

function step(before: State | undefined, day: number, all: Evidence[], options: FilterOptions): State {
  const { halfLife, twoSided } = options
  const faded = before ? decay(before.p, day - before.day, halfLife) : STANDING.pStart
  const today = all.filter((piece) => piece.day === day).sort((a, b) => (a.id < b.id ? -1 : 1))
  let odds = faded / (1 - faded)
  for (const { reliability, supports } of today) {
    const factor = reliability / (1 - reliability)
    odds = supports ? odds * factor : odds / factor
  }
  const p = clamp(odds / (1 + odds))
  const side = !twoSided || p >= STANDING.pStart
  const strength = strengthOf(p, twoSided)
  const live = all.filter((piece) => piece.day <= day && piece.day > day - horizonOf(halfLife))
  const held =
    before?.label === 'confirmed' && before.side === side && strengthOf(faded, twoSided) >= STANDING.pLikely
  return { p, day, side, label: labelFor(strength, side, live, held, twoSided) }
}

function labelFor(strength: number, side: boolean, live: Evidence[], held: boolean, twoSided: boolean) {
  const { pConfirmed, pLikely, pDisputed, partiesToConfirm, contradictionsToDispute } = STANDING
  const agreeing = live.filter((piece) => piece.supports === side)
  const backers = parties(agreeing).length
  const opponents = parties(live.filter((piece) => piece.supports !== side)).length
  if (strength >= pLikely) {
    // What was confirmed stays so while it fades, unless as many contradict it as a dispute needs.
    if (held && opponents < contradictionsToDispute) return 'confirmed'
    const backed = backers >= partiesToConfirm || agreeing.some((piece) => piece.authority)
    return backed && strength >= pConfirmed ? 'confirmed' : 'likely'
  }
  const contradictions = twoSided ? Math.min(opponents, backers) : opponents
  return strength < pDisputed && contradictions >= contradictionsToDispute ? 'disputed' : 'unknown'
}

/** Runs the filter over pieces that count. */
function run(counted: Evidence[], options: FilterOptions): State | undefined {
  const days = [...new Set(counted.map((piece) => piece.day))].sort((a, b) => a - b)
  return days.reduce<State | undefined>((state, day) => step(state, day, counted, options), undefined)
}

function staleDayOf(state: State, { halfLife, twoSided }: FilterOptions): number | null {
  if (state.label === 'unknown') return null
  if (state.label === 'disputed') return state.day + horizonOf(halfLife)
  return state.day + daysUntilStale(strengthOf(state.p, twoSided), halfLife)
}

/** The only party that contradicts a side: of all there is, else of what is not too old to count. */
function onlyOpponent(counted: Evidence[], side: boolean, horizon: number): Evidence[] | undefined {
  const opposing = counted.filter((piece) => piece.supports !== side)
  const newest = Math.max(...counted.map((piece) => piece.day))
  const live = opposing.filter((piece) => piece.day > newest - horizon)
  return [parties(opposing), parties(live)].find((found) => found.length === 1)?.[0]
}

/**
 * The state as it would be without the only party that contradicts it, when that leaves a label of
 * Confirmed that still stood when the party spoke: one account never moves a cell out of Confirmed.
 */
function protectedState(counted: Evidence[], options: FilterOptions): State | undefined {
  for (const side of options.twoSided ? [true, false] : [true]) {
    const only = onlyOpponent(counted, side, horizonOf(options.halfLife))
    if (!only) continue
    const rest = counted.filter((piece) => !only.includes(piece))
    const state = run(rest, options)
    if (state?.label !== 'confirmed' || state.side !== side) continue
    const staleDay = staleDayOf(state, options) ?? 0
    if (only.every((piece) => piece.day < staleDay)) return state
  }
  return undefined
}

/** What a set of evidence says; the order of the pieces is irrelevant. */
export function evaluate(evidence: Evidence[], options: FilterOptions): Standing {
  const counted = countedEvidence(evidence)
  const supporting = counted.filter((piece) => piece.supports).length
  const newestDay = counted.length > 0 ? Math.max(...counted.map((piece) => piece.day)) : null
  const counts = { supporting, contradicting: counted.length - supporting, newestDay }
  const state = counted.length > 0 ? (protectedState(counted, options) ?? run(counted, options)) : undefined
  if (!state) return { label: 'unknown', p: STANDING.pStart, day: null, staleDay: null, ...counts }
  return { label: state.label, p: state.p, day: state.day, staleDay: staleDayOf(state, options), ...counts }
}

/** The label on a day: what was held is Stale from `staleDay` on. */
export const labelOn = (standing: Pick<Standing, 'label' | 'staleDay'>, day: number): Label =>
  standing.staleDay !== null && standing.staleDay <= day ? 'stale' : standing.label
