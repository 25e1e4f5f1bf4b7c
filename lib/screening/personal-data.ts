/**
 * Finds what must not be published: numbers of phones, SIMs, devices, cards and documents, activation
 * codes, mail addresses. Pure; runs in the browser while somebody writes and on the server before
 * anything is saved.
 */
import { withoutHonest } from './honest'
import { type Finding, PERSONAL_DATA_KINDS } from './kinds'
import { findLabelled } from './labelled'
import { normalise } from './normalise'
import { findNumbers } from './numbers'

/** What was found, and where: offsets in the text as it was given, in UTF-16 units, end exclusive. */
export type PersonalData = Finding

const rank = (finding: Finding): number => PERSONAL_DATA_KINDS.indexOf(finding.kind)

/** Keeps, of findings that overlap, the one of the more telling kind. */
function withoutOverlaps(findings: Finding[]): Finding[] {
  const kept: Finding[] = []
  const byRank = findings.toSorted((one, other) => rank(one) - rank(other) || one.start - other.start)
  for (const finding of byRank) {
    if (kept.every(({ start, end }) => finding.end <= start || finding.start >= end)) kept.push(finding)
  }
  return kept.sort((one, other) => one.start - other.start)
}

/**
 * Every place of a text that holds personal data, in the order of the text.
 * @param official phone numbers and mail addresses of carriers and authorities, which may be named
 */
export function findPersonalData(text: string, official: readonly string[] = []): PersonalData[] {
  const { plain, starts, ends } = normalise(text)
  const struck = withoutHonest(plain, official)
  const findings = withoutOverlaps([...findLabelled(plain, struck), ...findNumbers(struck)])
  return findings.map(({ kind, start, end }) => ({
    kind,
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? text.length,
  }))
}
