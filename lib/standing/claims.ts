/** Claims: how far each aspect of a statement is borne out by its sources. Pure. */
import type { SourceKind, StatementKind, Topic } from '../catalog/vocabulary'
import { halfLifeOf, horizonOf, STANDING } from './constants'
import { dayOf, dayOfPartial } from './days'
import { type Evidence, parties } from './independent'
import { evaluate, type Standing } from './rules'

/** What the rules read of a statement document. */
export type ClaimStatement = {
  kind: StatementKind
  confidence: 'high' | 'medium' | 'low'
  secondLook?: { verdict: string; checkedOn: string }
  channels: { channel: string; answer: string }[]
  fees: { type: string }[]
  durations: { kind: string }[]
  requirements: unknown[]
  keepAlive?: unknown
}

export type CitedSource = {
  id: string
  key: string
  url: string | null
  kind: SourceKind
  publisher: string | null
  published: string | null
  lastCheckedOn: Date | null
  checkVerdict: string | null
  commercial: boolean
  createdAt: Date
}
export type CitationRow = { id: string; role: 'supports' | 'contradicts'; source: CitedSource }
export type AnswerRow = { id: string; aspect: string; memberId: string; agrees: boolean; createdAt: Date }

/** The aspects of a statement that carry a label of their own; `whole` always does. */
export function aspectsOf(statement: ClaimStatement): string[] {
  const { channels, fees, durations, requirements, keepAlive } = statement
  return [
    ...new Set([
      'whole',
      ...channels.filter(({ answer }) => answer !== 'unknown').map(({ channel }) => `channel:${channel}`),
      ...fees.map(({ type }) => `fee:${type}`),
      ...durations.map(({ kind }) => `duration:${kind}`),
      ...(keepAlive ? ['stages'] : []),
      ...(requirements.length > 0 ? ['requirements'] : []),
    ]),
  ]
}

const OFFICIAL: readonly SourceKind[] = ['law', 'regulator', 'court', 'carrier']

const hostOf = (url: string | null) => (url && URL.canParse(url) ? new URL(url).hostname : undefined)

function citationEvidence(
  statement: ClaimStatement,
  citation: CitationRow,
  today: number,
): Evidence & { dated: boolean } {
  const { source, role } = citation
  const supports = role === 'supports'
  const authority = supports && STANDING.authorities[statement.kind].includes(source.kind)
  const look = statement.secondLook
  // A look that found the page changed or gone does not refresh what it once said.
  const seen = [
    ...(source.published ? [dayOfPartial(source.published)] : []),
    ...(source.lastCheckedOn && (source.checkVerdict ?? 'confirmed') === 'confirmed'
      ? [dayOf(source.lastCheckedOn)]
      : []),
    ...(supports && look?.verdict === 'confirmed' ? [dayOfPartial(look.checkedOn)] : []),
  ]
  const official = OFFICIAL.includes(source.kind)
  const caps = [
    ...(seen.length === 0 ? [official ? STANDING.undatedOfficialCap : STANDING.undatedCap] : []),
    ...(source.commercial && !official ? [STANDING.commercialCap] : []),
    ...(supports ? [STANDING.confidenceCap[statement.confidence]] : []),
    ...(supports && look?.verdict === 'not_found' ? [STANDING.notFoundCap] : []),
  ]
  const reliability = authority ? STANDING.authorityReliability : STANDING.sourceReliability[source.kind]
  const publisher = (source.publisher ?? hostOf(source.url) ?? source.key).trim().toLowerCase()
  return {
    id: citation.id,
    day: Math.min(today, seen.length > 0 ? Math.max(...seen) : dayOf(source.createdAt)),
    supports,
    reliability: Math.min(reliability, ...caps),
    owner: `publisher:${publisher}`,
    recorded: source.createdAt.getTime(),
    authority,
    dated: seen.length > 0,
  }
}

/** Answers to "still true?" that count: at least two accounts on that side lately. */
function answerEvidence(answers: AnswerRow[], halfLife: number, today: number): Evidence[] {
  const all = answers.map(
    (answer): Evidence => ({
      id: answer.id,
      day: Math.min(today, dayOf(answer.createdAt)),
      supports: answer.agrees,
      reliability: STANDING.answerReliability,
      owner: `account:${answer.memberId}`,
      recorded: answer.createdAt.getTime(),
    }),
  )
  return [true, false].flatMap((side) => {
    const given = all.filter((piece) => piece.supports === side)
    const newest = Math.max(...given.map((piece) => piece.day))
    const live = given.filter((piece) => piece.day > newest - horizonOf(halfLife))
    return parties(live).length >= STANDING.accountsForAnswers ? live : []
  })
}

export type ClaimStanding = Standing & {
  aspect: string
  /** Independent publishers that support it. */
  sources: number
  answers: number
  /** Day of the newest evidence that has a date of its own; the day something was recorded is none. */
  evidenceDay: number | null
}

/** The cells of one statement. Rules move on sources only; answers of people do not change a law. */
export function evaluateClaims(
  topic: Topic,
  statement: ClaimStatement,
  citations: CitationRow[],
  answers: AnswerRow[],
  today: number,
): ClaimStanding[] {
  const halfLife = halfLifeOf(topic)
  const cited = citations.map((citation) => citationEvidence(statement, citation, today))
  return aspectsOf(statement).map((aspect) => {
    const asked = answers.filter((answer) => answer.aspect === aspect)
    const told = statement.kind === 'rule' ? [] : answerEvidence(asked, halfLife, today)
    const standing = evaluate([...cited, ...told], { halfLife, twoSided: false })
    const sources = parties(cited.filter((piece) => piece.supports)).length
    const dated = [...cited.filter((piece) => piece.dated), ...told].map((piece) => piece.day)
    const evidenceDay = dated.length > 0 ? Math.max(...dated) : null
    return { ...standing, aspect, sources, answers: told.length, evidenceDay }
  })
}
