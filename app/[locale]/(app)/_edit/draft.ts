/** A draft as it lies on the server: what is edited, and the version of the page it began from. Pure. */
import { isFields, type Json, plain } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'
import type { SourceInput } from '@/lib/entries/content/source'
import type { Edited } from './state'

/** A draft may have so many bytes; where it has more, the version it began from is left out. */
const BYTES_MAX = 280_000
const bytesOf = (value: Json): number => new TextEncoder().encode(JSON.stringify(value)).length

export type KeptDraft = Edited & {
  /** The page as it was when the draft was begun; null where it is not known. */
  base: EntryContent | null
  /** An own open proposal that this shall take the place of. */
  replaces: string | null
}

/** What is stored. */
export function toDraft(edited: Edited, base: EntryContent | null, replaces: string | null): Json {
  const { content, sources, reason } = edited
  const whole = plain({ content, sources, reason, base, replaces })
  // Later versions of the page are then asked about place by place.
  return bytesOf(whole) <= BYTES_MAX ? whole : plain({ content, sources, reason, base: null, replaces })
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
