/** What a proposed content has to keep to beyond its schema. */
import type { Tx } from '@/lib/core/db'
import { type FieldIssue, Invalid } from '@/lib/core/errors'
import { personalIssues } from '@/lib/screening/personal-issues'
import { officialContacts } from '../reports/write-parts'
import { citationsOf } from './citations-of'
import { differences } from './compare/differences'
import type { EntryContent } from './content/any'
import type { SourceInput } from './content/source'
import type { Page } from './load-page'
import { CONTENT_BYTES_MAX, type Difference } from './proposal-schema'
import { sourceIds } from './sources'
import { contactsIn, textsIn } from './texts-in'

/** Size of a document in bytes of JSON. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? null))

/** Statements that changed or are new and cite nothing. */
function sourceless(content: EntryContent, found: Difference[]): FieldIssue[] {
  if (content.kind !== 'policy') return []
  const touched = new Set(found.map(({ statement }) => statement))
  return content.statements.flatMap((statement, index) =>
    touched.has(statement.key) && statement.citations.length === 0
      ? [{ path: ['content', 'statements', index, 'citations'], code: 'source_missing' }]
      : [],
  )
}

/** The name that a source goes by: its address, or its title where it has none. */
const nameOf = ({ url, title }: SourceInput): string => url ?? `title:${title}`

/**
 * Cited sources that are nowhere, and new ones that go by another's name: whoever cited that one later would
 * send people elsewhere.
 */
async function sourceIssues(tx: Tx, content: EntryContent, sources: SourceInput[]): Promise<FieldIssue[]> {
  const brought = new Set(sources.map((source) => source.key))
  const cited = citationsOf(content)
  const stored = await sourceIds(tx, [...new Set([...brought, ...cited.map(({ source }) => source)])])
  const unknown = cited
    .filter(({ source }) => !brought.has(source) && !stored.has(source))
    .map(({ path }) => ({ path: ['content', ...path, 'source'], code: 'unknown_source' }))
  const misnamed = sources.flatMap((source, index) =>
    stored.has(source.key) || source.key === nameOf(source)
      ? []
      : [{ path: ['sources', index, 'key'], code: 'invalid_value' }],
  )
  return [...unknown, ...misnamed]
}

/** A key names one statement in the whole book. */
async function takenKeys(
  tx: Tx,
  page: Pick<Page, 'id'> | null,
  content: EntryContent,
): Promise<FieldIssue[]> {
  if (content.kind !== 'policy' || content.statements.length === 0) return []
  const taken = await tx.statement.findMany({
    where: {
      key: { in: content.statements.map(({ key }) => key) },
      ...(page && { entryId: { not: page.id } }),
    },
    select: { key: true },
  })
  return taken.map(({ key }) => ({
    path: ['content', 'statements', content.statements.findIndex((one) => one.key === key), 'key'],
    code: 'statement_taken',
    params: { key },
  }))
}

type Text = { path: FieldIssue['path']; text: string }

/** Texts that are new against what they came from: what stands on the page was read before. */
async function personalData(
  tx: Tx,
  country: string | null,
  texts: Text[],
  contacts: string[],
): Promise<FieldIssue[]> {
  if (texts.length === 0) return []
  const official = [...(await officialContacts(tx, country)), ...contacts]
  return personalIssues(texts, official)
}

export type Checked = {
  page: Pick<Page, 'id'> | null
  country: string | null
  /** What the edit began from, or what is published now. */
  before: EntryContent | null
  content: EntryContent
  sources: SourceInput[]
  reason?: string
  /** The content was on the page once: its words were read, and what it cites or not was accepted. */
  wasPublished?: boolean
}

/**
 * Refuses a content that may not be published, each place named.
 * @returns what differs from `before`
 * @throws Invalid `content_too_large`, `nothing_to_change`, `source_missing`, `unknown_source`,
 *   `statement_taken`, `personal_data`
 */
export async function checkContent(tx: Tx, given: Checked): Promise<Difference[]> {
  const { page, country, before, content, sources, reason, wasPublished = false } = given
  if (bytesOf(content) > CONTENT_BYTES_MAX) {
    throw new Invalid([
      { path: ['content'], code: 'content_too_large', params: { maximum: CONTENT_BYTES_MAX } },
    ])
  }
  const found = differences(before, content)
  if (found.length === 0) throw new Invalid([{ path: ['content'], code: 'nothing_to_change' }])
  const known = new Set(before ? textsIn(before).map(({ text }) => text) : [])
  const texts: Text[] = [
    ...(reason ? [{ path: ['reason'], text: reason }] : []),
    ...(wasPublished ? [] : textsIn(content))
      .filter(({ text }) => !known.has(text))
      .map(({ path, text }) => ({ path: ['content', ...path], text })),
    ...sources.flatMap((source, index) =>
      (['title', 'publisher'] as const).map((name) => ({
        path: ['sources', index, name],
        text: source[name] ?? '',
      })),
    ),
  ]
  const issues = [
    ...(wasPublished ? [] : sourceless(content, found)),
    ...(await sourceIssues(tx, content, sources)),
    ...(await takenKeys(tx, page, content)),
    ...(await personalData(tx, country, texts, contactsIn(content))),
  ]
  if (issues.length > 0) throw new Invalid(issues)
  return found
}
