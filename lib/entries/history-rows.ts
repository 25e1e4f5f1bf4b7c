/** Rows of revisions as history shows them. Pure. */
import type { Locale } from '../catalog/vocabulary'
import { differences } from './compare/differences'
import type { EntryContent } from './content/any'
import { type HistoryItem, TELLING_MAX } from './history-schema'
import type { Difference, RevisionState } from './proposal-schema'
import type { SourceView } from './schema'
import { newlyCited, tellingFirst } from './telling'

export type RevisionRow = {
  id: string
  number: number
  state: RevisionState
  wasPublished: boolean
  isStarter: boolean
  author: string | null
  authorId: string | null
  reason: string
  recordedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  decidedById: string | null
  parent: number | null
  proposal: number | null
  revertOf: number | null
  content: EntryContent
  parentContent: EntryContent | null
}

/** A revision with what its page needs besides what is sent. */
export type HistoryEntry = HistoryItem & {
  /** All differences from its parent, the most telling first. */
  found: Difference[]
  contents: { before: EntryContent | null; after: EntryContent }
}

export type NamedSource = Pick<SourceView, 'key' | 'url' | 'title' | 'kind'>

/** Keys of sources that rows need to name: those that are newly cited. */
export const newKeysOf = (rows: Pick<RevisionRow, 'content' | 'parentContent' | 'parent'>[]): string[] => [
  ...new Set(
    rows.flatMap(({ content, parentContent, parent }) =>
      parent === null ? [] : newlyCited(parentContent, content),
    ),
  ),
]

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** @param locale whose texts come first among the differences */
export function toHistoryEntry(row: RevisionRow, sources: NamedSource[], locale: Locale): HistoryEntry {
  const { content: after, parentContent: before, authorId, decidedById, ...rest } = row
  const { id, number, state, wasPublished, isStarter, author, reason, parent, proposal, revertOf } = rest
  const found = before ? tellingFirst(differences(before, after), locale) : []
  const cited = new Set(newKeysOf([row]))
  return {
    id,
    number,
    state,
    wasPublished,
    isStarter,
    author,
    reason,
    parent,
    proposal,
    revertOf,
    recordedAt: row.recordedAt.toISOString(),
    decidedAt: iso(row.decidedAt),
    decidedBy: decidedById !== null && decidedById === authorId ? null : row.decidedBy,
    telling: found.slice(0, TELLING_MAX),
    differences: before ? found.length : null,
    newSources: sources
      .filter(({ key }) => cited.has(key))
      .map(({ key, url, title, kind }) => ({ key, url, title, kind })),
    found,
    contents: { before, after },
  }
}
