/** Proposed changes of entries: what is accepted and what is shown. Browser-safe. */
import { z } from 'zod'
import { entryKindSchema, localeSchema } from '../catalog/vocabulary'
import type { Json } from './compare/json'
import { entryContentSchema } from './content/any'
import { sourceInputSchema } from './content/source'

/** Any JSON. What arrives was parsed from JSON, so there is nothing to check; and the document of the API
 * cannot say a type that holds itself. */
const jsonSchema = z.unknown() as unknown as z.ZodType<Json>

export const REASON_MIN = 5
export const REASON_MAX = 300
/** Sources one proposal may bring along. */
export const PROPOSED_SOURCES_MAX = 40
/** Largest content document, in bytes of JSON. */
export const CONTENT_BYTES_MAX = 200_000
/** Largest body that carries a content: the content, its sources and the reason. */
export const EDIT_BODY_MAX = 400_000
/** Open proposals one member may have at a time. */
export const OPEN_PROPOSALS_MAX = 20

/** Path of an entry as events and URLs name it, without locale: `pe/claro/cancel`, `guides/leave-well`. */
export const entryPathSchema = z
  .string()
  .max(250)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){0,2}$/)

/**
 * A change of an entry, or a page that does not exist yet (`parent` null). `sources` are those that the
 * content cites and that may not be stored yet.
 */
export const proposeSchema = z.strictObject({
  path: entryPathSchema,
  /** The published revision the edit began from; null where there was none. */
  parent: z.uuid().nullable(),
  content: entryContentSchema,
  sources: z.array(sourceInputSchema).max(PROPOSED_SOURCES_MAX).default([]),
  reason: z.string().trim().min(REASON_MIN).max(REASON_MAX),
  /** An own open proposal that this one takes the place of, e.g. after a moderator asked for a change. */
  replaces: z.uuid().optional(),
})
export type Propose = z.input<typeof proposeSchema>

export const REVISION_STATES = ['proposed', 'published', 'rejected', 'withdrawn', 'superseded'] as const
export const revisionStateSchema = z.enum(REVISION_STATES)
export type RevisionState = z.infer<typeof revisionStateSchema>

/**
 * One difference between two contents. `statement` is the key of the statement it is in (null outside),
 * `field` its place as dotted words: `channels.app.answer`, `fees.early_termination.amount`,
 * `text.zh`, `contacts.hotline`, `name.es`. Values are plain JSON, absent where added or removed.
 */
export const differenceSchema = z.object({
  statement: z.string().nullable(),
  field: z.string(),
  /** Its exact place: names of fields and keys of list items, for `resolve` and for addressing a row. */
  at: z.array(z.string()),
  change: z.enum(['added', 'removed', 'changed']),
  before: jsonSchema.optional(),
  after: jsonSchema.optional(),
  /** Free text: shown word by word. Its language where it has one. */
  prose: z.boolean(),
  language: localeSchema.nullable(),
  /** A hotline, an address or a fee: two moderators look. */
  sensitive: z.boolean(),
})
export type Difference = z.infer<typeof differenceSchema>

/** A place where two edits of the same revision say different things. */
export const clashSchema = z.object({
  statement: z.string().nullable(),
  field: z.string(),
  /** Its exact place: names of fields and keys of list items, for `resolve` and for addressing a row. */
  at: z.array(z.string()),
  prose: z.boolean(),
  base: jsonSchema.optional(),
  current: jsonSchema.optional(),
  proposed: jsonSchema.optional(),
})
export type Clash = z.infer<typeof clashSchema>

export const revisionRefSchema = z.object({ id: z.uuid(), number: z.int() })

/** What the editor opens with. */
export const editBaseSchema = z.object({
  path: z.string(),
  kind: entryKindSchema,
  exists: z.boolean(),
  title: z.string(),
  parent: revisionRefSchema.nullable(),
  content: entryContentSchema,
  /** Sources the content cites, complete, so that they can be shown and picked. */
  sources: z.array(sourceInputSchema),
  /** The member's stored draft for this page, if there is one. */
  draft: z.object({ parent: z.uuid().nullable(), data: jsonSchema, savedAt: z.iso.datetime() }).nullable(),
  /** Open proposals of others on this page, by number. */
  waiting: z.int(),
  /** True where an own edit without hotline, address or fee is published at once (level 2). */
  publishesAtOnce: z.boolean(),
})
export type EditBase = z.infer<typeof editBaseSchema>

/** A proposal as its author and moderators see it. */
export const proposalViewSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  path: z.string(),
  kind: entryKindSchema,
  title: z.string(),
  /** True when the page does not exist yet. */
  isNew: z.boolean(),
  state: revisionStateSchema,
  author: z.string().nullable(),
  reason: z.string(),
  recordedAt: z.iso.datetime(),
  /** The revision it began from, and the one published now; another one means that the page moved on. */
  parent: revisionRefSchema.nullable(),
  current: revisionRefSchema.nullable(),
  content: entryContentSchema,
  /** Complete sources of proposed and current content. */
  sources: z.array(sourceInputSchema),
  /** From the parent to the proposal. */
  differences: z.array(differenceSchema),
  /** Set when the page moved on: what merges by itself, and what has to be asked. */
  merge: z
    .object({
      base: entryContentSchema.nullable(),
      current: entryContentSchema.nullable(),
      /** Everything that does not clash, with the current side where it does. */
      merged: entryContentSchema,
      clashes: z.array(clashSchema),
    })
    .nullable(),
  /** Sensitive differences: two moderators are needed. */
  needsSecond: z.boolean(),
  /** Who approved first, while a second is waited for. */
  firstApproval: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  /** Moderators who could still be the second: 0 means that it waits until there is one. */
  secondsAvailable: z.int(),
  /** The last decision that stands, for its author. */
  decision: z
    .object({
      verdict: z.string(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
  may: z.object({ withdraw: z.boolean(), revise: z.boolean() }),
})
export type ProposalView = z.infer<typeof proposalViewSchema>

/** A proposal in its author's list. */
export const proposalItemSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  path: z.string(),
  kind: entryKindSchema,
  state: revisionStateSchema,
  reason: z.string(),
  recordedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
})
export type ProposalItem = z.infer<typeof proposalItemSchema>

/** What proposing answers. */
export const proposedSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  path: z.string(),
  state: revisionStateSchema,
})

/**
 * What a moderator adds to an approval of a proposal: the published revision they saw (`parent`), and
 * where they changed or merged something the content as it shall be published.
 */
export const approveRevisionSchema = z.strictObject({
  parent: z.uuid().nullable(),
  content: entryContentSchema.optional(),
  sources: z.array(sourceInputSchema).max(PROPOSED_SOURCES_MAX).default([]),
})

export type ApproveRevision = z.infer<typeof approveRevisionSchema>

export const draftSchema = z.strictObject({
  path: entryPathSchema,
  parent: z.uuid().nullable(),
  /** Whatever the editor holds, checked for size only: a draft may be incomplete. */
  data: jsonSchema,
})

export const revertSchema = z.strictObject({
  path: entryPathSchema,
  /** Number of the revision whose content shall hold again. */
  to: z.int().positive(),
  /** The published revision the moderator saw. */
  parent: z.uuid(),
  reason: z.string().trim().min(REASON_MIN).max(REASON_MAX),
})
