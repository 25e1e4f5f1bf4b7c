/** Practice: what reports say of one channel for one kind of person. Pure. */
import type { AttemptResult, Outcome, Topic } from '../catalog/vocabulary'
import { halfLifeOf, STANDING } from './constants'
import { dayOf } from './days'
import type { Evidence } from './independent'
import { evaluate, type Standing } from './rules'

/** One attempt as stored, with what the rules need of its report. */
export type AttemptRow = {
  reportId: string
  result: string
  happenedOn: Date
  /** No attempt of the report came after it. */
  last: boolean
  outcome: string
  connection: string
  authorId: string | null
  trust: number | null
  addressGroup: number | null
  fingerprint: bigint | null
  recordedAt: Date
}

/** Results by which a channel took the request. */
const TAKEN: readonly AttemptResult[] = ['done', 'accepted']
/** Outcomes that make the last attempt one that worked, whatever its own result was. */
const ACHIEVED: readonly Outcome[] = ['completed', 'number_ported']
/** Outcomes by which something that was said to be done was not. */
const UNDONE: readonly Outcome[] = ['not_executed', 'still_billed']
/** Outcomes by which something that was accepted came to nothing. */
const NOT_TAKEN: readonly Outcome[] = [...UNDONE, 'not_received', 'refused_channel', 'refused_condition']

const among = (list: readonly string[], value: string) => list.includes(value)

/**
 * Whether one attempt worked. It did when the channel did it or accepted it, unless the outcome of the
 * whole says that it was not carried out; and the last attempt of a completed story did. Being sent
 * elsewhere, refused, not answered or met by an error did not.
 */
export function attemptWorked(attempt: Pick<AttemptRow, 'result' | 'outcome' | 'last'>): boolean {
  const { result, outcome, last } = attempt
  if (last && among(ACHIEVED, outcome)) return true
  if (result === 'accepted') return !among(NOT_TAKEN, outcome)
  return among(TAKEN, result) && !among(UNDONE, outcome)
}

function reliabilityOf({ connection, trust }: AttemptRow): number {
  const { reportReliability, interestedReportCap } = STANDING
  const own = reportReliability[trust ?? 0] ?? reportReliability[0]
  return connection === 'customer' ? own : Math.min(own, interestedReportCap)
}

/** Whose a report is; those of erased accounts are told apart only by their group of addresses. */
const ownerOf = ({ authorId, addressGroup }: AttemptRow): string =>
  authorId ? `account:${authorId}` : `erased:${addressGroup ?? ''}`

/** One piece a report: the channel worked when one of the report's attempts by it did. */
export function practiceEvidence(attempts: AttemptRow[], today: number): Evidence[] {
  const ids = [...new Set(attempts.map((attempt) => attempt.reportId))]
  return ids.flatMap((id) => {
    const rows = attempts.filter((attempt) => attempt.reportId === id)
    const [first] = rows
    if (!first) return []
    return {
      id,
      day: Math.min(today, Math.max(...rows.map((row) => dayOf(row.happenedOn)))),
      supports: rows.some(attemptWorked),
      reliability: reliabilityOf(first),
      owner: ownerOf(first),
      recorded: first.recordedAt.getTime(),
      group: first.addressGroup ?? undefined,
      fingerprint: first.fingerprint ?? undefined,
    }
  })
}

/** What the attempts by one channel say: `supporting` of them worked, `contradicting` did not. */
export const evaluatePractice = (topic: Topic, attempts: AttemptRow[], today: number): Standing =>
  evaluate(practiceEvidence(attempts, today), { halfLife: halfLifeOf(topic), twoSided: true })
