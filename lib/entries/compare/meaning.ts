/** What a statement claims, apart from how it is worded and by whom it is borne out. Pure. */
import type { Statement } from '../content/statement'

type Part = Record<string, unknown>

/** A list whose order and notes say nothing, in an order of its own. */
const claims = (items: readonly object[]): string[] =>
  items
    .map((item) => {
      const { note: _, ...claim } = item as Part
      return JSON.stringify(sorted(claim))
    })
    .toSorted()

/** Keys and plain lists in an order of their own, so that the same is written the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string') ? value.toSorted() : value.map(sorted)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  )
}

/**
 * The meaning of a statement as one text: kind, scope, answers of channels, requirements, fees, durations,
 * stages of keeping alive, and when it holds. Two statements with the same meaning share their evidence.
 * Texts, translations, notes, hours and contacts, sources and marks are not part of it.
 */
export function meaningOf(statement: Statement): string {
  const { kind, scope, channels, requirements, fees, durations, keepAlive } = statement
  const { validFrom, validTo, validToAtLatest } = statement
  return JSON.stringify([
    kind,
    sorted(scope),
    claims(channels.map(({ hours: _, contact: __, ...channel }) => channel)),
    claims(requirements),
    claims(fees),
    claims(durations),
    keepAlive
      ? sorted({ ...keepAlive, stages: keepAlive.stages.map(({ how: _, ...stage }) => stage) })
      : null,
    validFrom ?? null,
    validTo ?? null,
    validToAtLatest ?? false,
  ])
}
