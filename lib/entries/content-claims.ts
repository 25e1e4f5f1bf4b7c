/** How far the statements of a content are borne out, where no row stands for them. Pure. */
import type { Topic } from '../catalog/vocabulary'
import { type CitationRow, evaluateClaims } from '../standing/claims'
import { dateOf, dayOf } from '../standing/days'
import { labelOn } from '../standing/rules'
import type { Statement } from './content/statement'
import type { ClaimCellJson, SourceRow } from './views'

/** A source with the moment it was stored: what has no date of its own is dated by it. */
export type DatedSource = SourceRow & { createdAt: Date }

const text = (day: number | null): string | null => (day === null ? null : dateOf(day).toISOString())

/**
 * The claim cells of a statement as its sources make them at a moment; answers of members are not asked.
 * @param sources those that are there; a citation of another one counts for nothing
 */
export function claimsOf(
  topic: Topic,
  statement: Statement,
  sources: ReadonlyMap<string, DatedSource>,
  at: Date,
): ClaimCellJson[] {
  const citations = statement.citations.flatMap(({ source: key, role }, index): CitationRow[] => {
    const source = sources.get(key)
    return source ? [{ id: String(index), role, source }] : []
  })
  const today = dayOf(at)
  const cells = evaluateClaims(topic, statement, citations, [], today).map((cell) => ({
    aspect: cell.aspect,
    label: labelOn(cell, today),
    sources: cell.sources,
    answers: cell.answers,
    evidenceAt: text(cell.evidenceDay),
    staleAt: text(cell.staleDay),
  }))
  // In the order in which stored cells come.
  return cells.toSorted((a, b) => (a.aspect < b.aspect ? -1 : 1))
}

/** A source as it was known at a moment: later checks of it had not been made. */
export const knownAt = (source: DatedSource, at: Date): DatedSource =>
  source.lastCheckedOn && source.lastCheckedOn > at
    ? { ...source, lastCheckedOn: null, checkVerdict: null }
    : source
