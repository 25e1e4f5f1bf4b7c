/** Public shapes of entries, as pages and programs get them. */
import { z } from 'zod'
import {
  answerSchema,
  channelSchema,
  durationAnchorSchema,
  entryKindSchema,
  holderTypeSchema,
  labelSchema,
  secondLookSchema,
  sourceKindSchema,
  topicSchema,
} from '../catalog/vocabulary'
import { questionLineSchema } from '../discussion/schema'
import { reportViewSchema } from '../reports/schema'
import { claimCellViewSchema, practiceCellViewSchema } from '../standing/schema'
import { guideContentSchema } from './content/guide'
import { carrierContentSchema, jurisdictionContentSchema } from './content/place'
import { durationSchema, feeSchema, stageSchema, statementSchema } from './content/statement'

export const nameSchema = z.object({ zh: z.string(), es: z.string(), en: z.string() })

export const sourceViewSchema = z.object({
  id: z.uuid(),
  key: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  kind: sourceKindSchema,
  language: z.string().nullable(),
  published: z.string().nullable(),
  lastCheckedOn: z.iso.date().nullable(),
  checkVerdict: secondLookSchema.nullable(),
  commercial: z.boolean(),
})
export type SourceView = z.infer<typeof sourceViewSchema>

/** A statement with its labels; its `citations` name sources by key. */
export const statementViewSchema = z.object({
  /** The page it stands on: a country's rule shown on a carrier's page keeps its own. */
  entryPath: z.string(),
  inherited: z.boolean(),
  statement: statementSchema,
  /** Number of the revision it was published with. */
  revision: z.int(),
  cells: z.array(claimCellViewSchema),
})
export type StatementView = z.infer<typeof statementViewSchema>

/** The computed answer of a page; words are chosen by `code` in the messages, never stored. */
export const VERDICT_CODES = [
  'yes_self_service',
  'yes_with_agent',
  'partly',
  'no_in_person',
  'not_needed',
  'disputed',
  'unknown',
  /** For topics that are not a yes or no: there is something to read, with its label. */
  'described',
] as const
export const verdictCodeSchema = z.enum(VERDICT_CODES)

export const verdictLineSchema = z.object({
  /** Situation it speaks of; null for everybody. */
  situation: z.object({ holder: holderTypeSchema.nullable(), abroad: z.boolean().nullable() }).nullable(),
  rule: z.object({
    answer: answerSchema,
    channels: z.array(channelSchema),
    statementKeys: z.array(z.string()),
  }),
  stated: z.object({
    answer: answerSchema,
    channels: z.array(channelSchema),
    statementKeys: z.array(z.string()),
  }),
  practice: z.object({
    works: z.enum(['yes', 'no', 'mixed', 'unknown']),
    channels: z.array(channelSchema),
    label: labelSchema,
    reports: z.int(),
    newestOn: z.iso.date().nullable(),
  }),
  code: verdictCodeSchema,
  label: labelSchema,
})
export type VerdictLine = z.infer<typeof verdictLineSchema>

export const verdictSchema = z.object({
  topic: topicSchema,
  code: verdictCodeSchema,
  label: labelSchema,
  /** Day of the newest evidence. */
  evidenceOn: z.iso.date().nullable(),
  lines: z.array(verdictLineSchema),
  /** Statements that weak sources make against the rest, e.g. an undated article. */
  opposed: z.array(
    z.object({
      statementKey: z.string(),
      undated: z.boolean(),
      commercial: z.boolean(),
      kind: sourceKindSchema,
    }),
  ),
  practiceDiffers: z.boolean(),
  /** Figures worth a sentence: "free", "within 5 working days", "gone after 60 days". */
  figures: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('fee'), statementKey: z.string(), fee: feeSchema }),
      z.object({ kind: z.literal('duration'), statementKey: z.string(), duration: durationSchema }),
      z.object({
        kind: z.literal('stage'),
        statementKey: z.string(),
        stage: stageSchema,
        anchor: durationAnchorSchema,
      }),
    ]),
  ),
})
export type Verdict = z.infer<typeof verdictSchema>

/** What is asked on a page of any kind: how many questions are published, and the newest three. */
const asked = { publishedQuestions: z.int(), questions: z.array(questionLineSchema) }

export const placeRefSchema = z.object({ slug: z.string(), name: nameSchema })
export const carrierRefSchema = z.object({ slug: z.string(), name: z.string() })

export const policyViewSchema = z.object({
  kind: z.literal('policy'),
  id: z.uuid(),
  path: z.string(),
  ...asked,
  country: placeRefSchema,
  /** Null on a country's own rules. */
  carrier: carrierRefSchema.nullable(),
  topic: topicSchema,
  revision: z.int(),
  changedAt: z.iso.datetime(),
  verdict: verdictSchema,
  statements: z.array(statementViewSchema),
  practice: z.array(practiceCellViewSchema),
  publishedReports: z.int(),
  /** The newest five. */
  reports: z.array(reportViewSchema),
  sources: z.array(sourceViewSchema),
  /** Other topics of the same carrier and the same topic's country page, for the way on. */
  siblings: z.array(z.object({ path: z.string(), topic: topicSchema })),
})
export type PolicyView = z.infer<typeof policyViewSchema>

export const topicVerdictSchema = z.object({
  path: z.string(),
  topic: topicSchema,
  verdict: verdictSchema,
  publishedReports: z.int(),
  changedAt: z.iso.datetime(),
})
export type TopicVerdict = z.infer<typeof topicVerdictSchema>

export const carrierViewSchema = z.object({
  kind: z.literal('carrier'),
  id: z.uuid(),
  path: z.string(),
  ...asked,
  country: placeRefSchema,
  content: carrierContentSchema,
  revision: z.int(),
  changedAt: z.iso.datetime(),
  topics: z.array(topicVerdictSchema),
  /** Topics the country has rules on, shown where the carrier has no page of its own. */
  countryTopics: z.array(z.object({ path: z.string(), topic: topicSchema })),
  reports: z.array(reportViewSchema),
  sources: z.array(sourceViewSchema),
})
export type CarrierView = z.infer<typeof carrierViewSchema>

export const countryViewSchema = z.object({
  kind: z.literal('jurisdiction'),
  id: z.uuid(),
  path: z.string(),
  ...asked,
  content: jurisdictionContentSchema,
  revision: z.int(),
  changedAt: z.iso.datetime(),
  /** The country's own rules (slug `all`). */
  rules: z.array(topicVerdictSchema),
  carriers: z.array(
    z.object({ slug: z.string(), path: z.string(), name: z.string(), topics: z.array(topicVerdictSchema) }),
  ),
  sources: z.array(sourceViewSchema),
})
export type CountryView = z.infer<typeof countryViewSchema>

export const guideViewSchema = z.object({
  kind: z.literal('guide'),
  id: z.uuid(),
  path: z.string(),
  ...asked,
  content: guideContentSchema,
  revision: z.int(),
  changedAt: z.iso.datetime(),
  sources: z.array(sourceViewSchema),
})
export type GuideView = z.infer<typeof guideViewSchema>

export const homeViewSchema = z.object({
  countries: z.array(
    z.object({ slug: z.string(), name: nameSchema, carriers: z.int(), pages: z.int(), reports: z.int() }),
  ),
  guides: z.array(z.object({ path: z.string(), title: nameSchema.partial() })),
  changed: z.array(
    z.object({
      path: z.string(),
      kind: entryKindSchema,
      country: placeRefSchema.nullable(),
      carrier: carrierRefSchema.nullable(),
      topic: topicSchema.nullable(),
      changedAt: z.iso.datetime(),
      /** What happened last: `revision.published`, `report.published` … */
      action: z.string(),
    }),
  ),
})
export type HomeView = z.infer<typeof homeViewSchema>

/** What `GET /api/v1/entries/{path}` answers. */
export const entryViewSchema = z.discriminatedUnion('kind', [
  policyViewSchema,
  carrierViewSchema,
  countryViewSchema,
  guideViewSchema,
])
export type EntryView = z.infer<typeof entryViewSchema>

/** Path of a policy page from its parts. */
export const policyPath = (country: string, carrier: string, topic: string): string =>
  `${country}/${carrier}/${topic.replaceAll('_', '-')}`
