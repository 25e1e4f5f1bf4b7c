/** What somebody is told whose edit met another one. Pure. */
import { merge } from './compare/merge'
import type { EntryContent } from './content/any'

type Current = { id: string; number: number; content: EntryContent } | null

/** Details of the conflict `page_moved_on`: both sides, what they began from, and what has to be asked. */
export function movedOn(base: EntryContent | null, current: Current, proposed: EntryContent) {
  const met = current ? merge(base, current.content, proposed) : null
  return { current, base, proposed, merged: met?.merged ?? null, clashes: met?.clashes ?? [] }
}
