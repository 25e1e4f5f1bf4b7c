/** Which pieces of evidence count, and how many independent parties stand behind them. */
import { STANDING } from './constants'

/** One piece of evidence for (`supports`) or against what a cell says. */
export type Evidence = {
  id: string
  /** Day of what was observed, in days since 1970. */
  day: number
  supports: boolean
  /** How often evidence of this kind is right, between 0.5 and 1. */
  reliability: number
  /** Whose it is: an account or a publisher. */
  owner: string
  /** When it was recorded, in ms: a copy never displaces what was there before it. */
  recorded: number
  /** Group of addresses it came from. */
  group?: number
  /** Simhash of its text. */
  fingerprint?: bigint
  /** Speaks for itself, so that no second party is needed to confirm it. */
  authority?: boolean
}

/** Bits in which two fingerprints differ. */
export function distance(a: bigint, b: bigint): number {
  let rest = BigInt.asUintN(64, a ^ b)
  let bits = 0
  while (rest > 0n) {
    rest &= rest - 1n
    bits += 1
  }
  return bits
}

const sameText = (a: Evidence, b: Evidence) =>
  a.fingerprint !== undefined &&
  b.fingerprint !== undefined &&
  distance(a.fingerprint, b.fingerprint) <= STANDING.nearDuplicateBits

const sameGroup = (a: Evidence, b: Evidence) => a.group !== undefined && a.group === b.group

const byRecorded = (a: Evidence, b: Evidence) => a.recorded - b.recorded || (a.id < b.id ? -1 : 1)
const newestFirst = (a: Evidence, b: Evidence) => b.day - a.day || byRecorded(b, a)
const inWindow = (a: Evidence, b: Evidence) => Math.abs(a.day - b.day) < STANDING.windowDays

/**
 * The pieces that count: of one owner the newest a window; of a group of addresses the one recorded
 * first a window; of a text the one recorded first. The order of the input is irrelevant.
 */
export function countedEvidence(evidence: Evidence[]): Evidence[] {
  const ofOwner: Evidence[] = []
  for (const piece of evidence.toSorted(newestFirst)) {
    if (!ofOwner.some((kept) => kept.owner === piece.owner && inWindow(kept, piece))) ofOwner.push(piece)
  }
  const counted: Evidence[] = []
  for (const piece of ofOwner.toSorted(byRecorded)) {
    const copies = (kept: Evidence) =>
      kept.owner !== piece.owner &&
      (sameText(kept, piece) || (sameGroup(kept, piece) && inWindow(kept, piece)))
    if (!counted.some(copies)) counted.push(piece)
  }
  return counted
}

/** The pieces by independent party: same owner, group of addresses or text is one party. */
export function parties(evidence: Evidence[]): Evidence[][] {
  const found: Evidence[][] = []
  for (const piece of evidence.toSorted(byRecorded)) {
    // Joined to the first match only: a newcomer never makes one party of two.
    const party = found.find((members) =>
      members.some(
        (member) => member.owner === piece.owner || sameGroup(member, piece) || sameText(member, piece),
      ),
    )
    if (party) party.push(piece)
    else found.push([piece])
  }
  return found
}
