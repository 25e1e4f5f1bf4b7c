/**
 * Every number behind the five labels, in one place. The public method page shows this object, so
 * what is said there and what is done here cannot differ.
 */
import type { SourceKind, StatementKind, Topic } from '../catalog/vocabulary'

/** Days after which half of what the evidence told is forgotten, by topic. */
const HALF_LIFE_DAYS: Record<Topic, number> = {
  cancel: 365,
  keep_alive: 365,
  port_out: 365,
  port_in: 365,
  kyc: 180,
  identity_unlink: 180,
  esim_activation: 270,
  esim_transfer: 270,
  delete_esim_profile: 1_095,
  refund: 365,
  early_termination_fee: 365,
  billing_after_cancel: 365,
  stop_auto_renew: 270,
  suspend: 365,
  plan_change: 180,
  lost_sim: 365,
  involuntary_termination: 365,
  number_loss_risk: 730,
  operator_change: 365,
  ownership_transfer: 365,
  number_rescue: 365,
  roaming_use: 180,
  contacts: 180,
}

/** How often a source of this kind is right about what it says of somebody else. */
const SOURCE_RELIABILITY: Record<SourceKind, number> = {
  law: 0.95,
  regulator: 0.9,
  court: 0.9,
  carrier: 0.8,
  press: 0.78,
  community: 0.65,
  article: 0.6,
  transcript: 0.8,
  receipt: 0.85,
  screenshot: 0.72,
  test: 0.85,
}

/** Who speaks for itself: the law on the law, the carrier on its own terms. */
const AUTHORITIES: Record<StatementKind, readonly SourceKind[]> = {
  rule: ['law', 'regulator', 'court'],
  stated: ['carrier'],
  reported: [],
}

export const STANDING = {
  halfLifeDays: HALF_LIFE_DAYS,
  /** Nothing is known: as likely as not. */
  pStart: 0.5,
  /** Strength from which a thing is Confirmed, given two independent parties or an authority. */
  pConfirmed: 0.9,
  /** Strength from which a thing is Likely; below it a label that was held becomes Stale. */
  pLikely: 0.7,
  /** Strength below which contradicted evidence is Disputed. */
  pDisputed: 0.7,
  /** However much evidence there is, certainty stops here, so that a change is noticed in a few reports. */
  pMax: 0.98,
  /** Independent parties on one side that Confirmed needs. */
  partiesToConfirm: 2,
  /** Independent contradictions that Disputed needs. */
  contradictionsToDispute: 2,
  /** Days within which one account, publisher or group of addresses counts once. */
  windowDays: 90,
  /** Texts whose 64-bit fingerprints differ in at most this many bits are the same text. */
  nearDuplicateBits: 3,

  /** How often a report is right, by the trust level of its author. */
  reportReliability: [0.77, 0.8, 0.85] as const,
  /** At most this for agents, resellers and employees of the carrier. */
  interestedReportCap: 0.6,
  /** Half-lives that evidence is read back for. */
  evidenceHalfLives: 4,
  /** Newest published reports of a page that are looked through when a cell is recomputed. */
  reportsLookedThrough: 2_000,
  /** Newest reports that count in one cell. */
  reportsPerCell: 60,

  sourceReliability: SOURCE_RELIABILITY,
  authorities: AUTHORITIES,
  /** How often an authority is right about itself. */
  authorityReliability: 0.95,
  /** At most this for a source that sells something, unless it is an authority's own page. */
  commercialCap: 0.6,
  /** At most this for an official page without a date, dated by the day it was recorded. */
  undatedOfficialCap: 0.75,
  /** At most this for any other text without a date. */
  undatedCap: 0.6,
  /** At most this by how sure the editors were when they entered the statement. */
  confidenceCap: { high: 1, medium: 0.88, low: 0.65 },
  /** At most this when a second look did not find the source again. */
  notFoundCap: 0.65,
  /** One answer to "still true?". Answers count only from two accounts on. */
  answerReliability: 0.6,
  accountsForAnswers: 2,
} as const

/** Days of half-life of a topic. */
export const halfLifeOf = (topic: Topic): number => STANDING.halfLifeDays[topic]

/**
 * Days after which even certainty has faded below Likely: how long Disputed lasts without news, and
 * how far back a contradiction or a second party counts.
 */
export const horizonOf = (halfLife: number): number =>
  Math.floor(halfLife * Math.log2((1 - STANDING.pStart) / (STANDING.pLikely - STANDING.pStart)))
