/** Entries for tests: documents with overrides, and rows made the way publishing makes them. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { EntryContent } from '@/lib/entries/content/any'
import { type GuideContent, guideContentSchema } from '@/lib/entries/content/guide'
import {
  type CarrierContent,
  carrierContentSchema,
  type JurisdictionContent,
  jurisdictionContentSchema,
} from '@/lib/entries/content/place'
import type { PolicyContent } from '@/lib/entries/content/policy'
import { type SourceInput, sourceInputSchema } from '@/lib/entries/content/source'
import { type Statement, statementSchema } from '@/lib/entries/content/statement'
import { projectRevision } from '@/lib/entries/project-revision'
import { upsertSources } from '@/lib/entries/sources'
import { recomputeClaims } from '@/lib/standing/recompute'

let counter = 0
const serial = () => {
  counter += 1
  return counter
}

/** A source that can be cited; each has its own publisher unless told otherwise. */
export function buildSource(overrides: Partial<z.input<typeof sourceInputSchema>> = {}): SourceInput {
  const number = serial()
  return sourceInputSchema.parse({
    key: `https://source-${number}.example/terms`,
    url: `https://source-${number}.example/terms`,
    title: `Terms ${number}`,
    publisher: `Publisher ${number}`,
    kind: 'carrier',
    language: 'es',
    checkedOn: now().toISOString().slice(0, 10),
    ...overrides,
  })
}

type StatementOverrides = Partial<z.input<typeof statementSchema>>

/** A statement that says the app works; cites nothing unless told. */
export function buildStatement(overrides: StatementOverrides = {}): Statement {
  return statementSchema.parse({
    id: randomUUID(),
    key: `statement-${serial()}`,
    kind: 'stated',
    scope: {},
    channels: [{ channel: 'app', answer: 'yes' }],
    text: { original: 'en', texts: { en: 'The line can be closed in the app.' } },
    confidence: 'medium',
    citations: [],
    ...overrides,
  })
}

type PublishOptions = { sources?: SourceInput[]; authorId?: string; at?: Date }
type Place = { path: string; country: string | null; carrier: string | null; topic: string | null }

async function publish(place: Place, content: EntryContent, { sources = [], authorId, at }: PublishOptions) {
  return db().$transaction(async (tx) => {
    const when = at ?? now()
    const entry = await tx.entry.create({ data: { ...place, kind: content.kind, changedAt: when } })
    const revision = await tx.revision.create({
      data: {
        entryId: entry.id,
        number: 1,
        authorId,
        reason: 'first version',
        state: 'published',
        schemaVersion: content.schemaVersion,
        content,
        recordedAt: when,
        decidedAt: when,
      },
    })
    await upsertSources(tx, sources)
    await projectRevision(tx, { entryId: entry.id, revisionId: revision.id, content })
    await recomputeClaims(tx, { entryIds: [entry.id] }, when)
    return { entry, revision }
  })
}

/** A published policy page, with its rows and claim cells. */
export function createPolicy(
  options: PublishOptions & {
    country?: string
    carrier?: string
    /** Code of the topic. */
    topic?: string
    statements?: Statement[]
  } = {},
) {
  const { country = 'pe', carrier = `carrier${serial()}`, topic = 'cancel' } = options
  const statements = options.statements ?? [buildStatement()]
  const content: PolicyContent = { schemaVersion: 1, kind: 'policy', statements }
  const path = `${country}/${carrier}/${topic.replaceAll('_', '-')}`
  return publish({ path, country, carrier, topic }, content, options)
}

/** A published carrier page. */
export function createCarrier(
  options: PublishOptions & {
    country?: string
    carrier?: string
    content?: Partial<z.input<typeof carrierContentSchema>>
  } = {},
) {
  const { country = 'pe', carrier = `carrier${serial()}` } = options
  const content: CarrierContent = carrierContentSchema.parse({
    schemaVersion: 1,
    kind: 'carrier',
    name: carrier.toUpperCase(),
    ...options.content,
  })
  return publish({ path: `${country}/${carrier}`, country, carrier, topic: null }, content, options)
}

/** A published country page. */
export function createCountry(
  options: PublishOptions & {
    country?: string
    content?: Partial<z.input<typeof jurisdictionContentSchema>>
  } = {},
) {
  const { country = 'pe' } = options
  const content: JurisdictionContent = jurisdictionContentSchema.parse({
    schemaVersion: 1,
    kind: 'jurisdiction',
    name: { zh: `${country} 国`, es: `País ${country}`, en: `Country ${country}` },
    ...options.content,
  })
  return publish({ path: country, country, carrier: null, topic: null }, content, options)
}

/** A published guide. */
export function createGuide(
  options: PublishOptions & { slug?: string; content?: Partial<z.input<typeof guideContentSchema>> } = {},
) {
  const { slug = `guide-${serial()}` } = options
  const content: GuideContent = guideContentSchema.parse({
    schemaVersion: 1,
    kind: 'guide',
    original: 'en',
    title: { en: 'How to leave' },
    summary: { en: 'What to do first.' },
    sections: [{ id: 'first', heading: { en: 'First' }, body: { en: 'Write down your number.' } }],
    citations: [],
    ...options.content,
  })
  return publish({ path: `guides/${slug}`, country: null, carrier: null, topic: null }, content, options)
}
