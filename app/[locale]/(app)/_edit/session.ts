/** Where an edit begins: from the page, from a draft, from an own proposal; and whether the page moved on. Pure. */

import type { Locale } from '@/lib/catalog/vocabulary'
import { plain } from '@/lib/entries/compare/json'
import { type Merged, merge } from '@/lib/entries/compare/merge'
import type { EntryContent } from '@/lib/entries/content/any'
import type { EditBase, ProposalView } from '@/lib/entries/proposal-schema'
import { fromDraft } from './draft'
import { freshContent } from './empty'
import { contentOf, type Edited } from './state'

export type Start = {
  edited: Edited
  /** The version the edit began from: its id, and its content where it is known. */
  parent: string | null
  origin: EntryContent | null
  replaces: string | null
  /** When the draft was stored that it goes on with; null where there is none. */
  restored: string | null
  /** It is another one than what lies on the server, e.g. after a merge. */
  unsaved?: boolean
}

/** The sources of both, each once; those of the page say what is stored. */
const joined = (page: Edited['sources'], own: Edited['sources']): Edited['sources'] => {
  const known = new Set(page.map(({ key }) => key))
  return [...page, ...own.filter(({ key }) => !known.has(key))]
}

type Asked = { base: EditBase; proposal: ProposalView | null; name: string | undefined; locale: Locale }

/** The page as it is published, nothing changed. */
export function startFromPage({ base, name, locale }: Omit<Asked, 'proposal'>): Start {
  const content = base.exists ? plain(base.content) : freshContent(base.path, base.content, name, locale)
  return {
    edited: { content, sources: base.sources, reason: '' },
    parent: base.parent?.id ?? null,
    origin: base.exists ? base.content : null,
    replaces: null,
    restored: null,
  }
}

/** What somebody goes on with: a draft of theirs, the proposal they want to change, or the page. */
export function startOfEdit(asked: Asked): Start {
  const { base, proposal } = asked
  const page = startFromPage(asked)
  const kept = base.draft ? fromDraft(base.draft.data, base.kind) : null
  // Who asks for a proposal gets it, unless they are changing just that one already.
  if (kept && base.draft && (!proposal || kept.replaces === proposal.id)) {
    const { parent, savedAt } = base.draft
    return {
      edited: { content: kept.content, sources: joined(base.sources, kept.sources), reason: kept.reason },
      parent,
      origin: kept.base ?? (parent === page.parent ? page.origin : null),
      replaces: kept.replaces,
      restored: savedAt,
    }
  }
  if (!proposal) return page
  const parent = proposal.parent?.id ?? null
  return {
    edited: {
      content: plain(proposal.content),
      sources: joined(base.sources, proposal.sources),
      reason: proposal.reason,
    },
    parent,
    origin: proposal.merge?.base ?? (parent === page.parent ? page.origin : null),
    replaces: proposal.id,
    restored: null,
  }
}

/** Whether what is published now is another version than the one the edit began from. */
export const hasMoved = (start: Pick<Start, 'parent'>, base: EditBase): boolean =>
  start.parent !== (base.parent?.id ?? null)

/**
 * Brings an edit onto the page as it is now. Without the version it began from every difference is asked
 * about, so that nothing is taken back unseen.
 */
export const mergeOnto = (start: Pick<Start, 'origin' | 'edited'>, base: Pick<EditBase, 'content'>): Merged =>
  merge(start.origin, base.content, contentOf(start.edited))
