/** A draft as it lies on the server: what is edited, and the version of the page it began from. Pure. */
import { isFields, type Json, plain } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'
import type { SourceInput } from '@/lib/entries/content/source'
import type { Edited } from './state'

/** Room for the version a draft began from; a larger one is left out, and later versions cannot be merged. */
const BASE_CHARACTERS_MAX = 80_000

export type KeptDraft = Edited & {
  /** The page as it was when the draft was begun; null where it is not known. */
  base: EntryContent | null
  /** An own open proposal that this shall take the place of. */
  replaces: string | null
}

/** What is stored. */
export function toDraft(edited: Edited, base: EntryContent | null, replaces: string | null): Json {
  const { content, sources, reason } = edited
  const small = base !== null && JSON.stringify(base).length <= BASE_CHARACTERS_MAX
  return plain({ content, sources, reason, base: small ? base : null, replaces })
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/**
 * What was stored, if it is a draft of a page of this kind.
 * @returns null where it is something else: the editor then begins from the page
 */
export function fromDraft(data: Json, kind: EntryContent['kind']): KeptDraft | null {
  if (!isFields(data) || !isFields(data.content) || data.content.kind !== kind) return null
  const sources = Array.isArray(data.sources) ? data.sources.filter(isFields) : []
  return {
    content: data.content,
    sources: sources as unknown as SourceInput[],
    reason: text(data.reason),
    base: isFields(data.base) && data.base.kind === kind ? (data.base as unknown as EntryContent) : null,
    replaces: text(data.replaces) || null,
  }
}
