/** Rows of proposals as public shapes. Pure. */
import { type Actor, isModerator } from '../core/actor'
import { citationsOf } from './citations-of'
import { differences, sensitive } from './compare/differences'
import { merge } from './compare/merge'
import type { EntryContent } from './content/any'
import type { SourceInput } from './content/source'
import { mayReviseProposal, mayWithdrawProposal } from './permissions'
import type { EditBase, ProposalView, RevisionState } from './proposal-schema'
import type { SourceRow } from './views'

type Numbered = { id: string; number: number; content: EntryContent }
type Waiting = Numbered & {
  parent: Numbered | null
  approvedBy: { name: string } | null
  approvedById: string | null
  approvedAt: Date | null
}

/** A proposal with everything its view is made of. */
export type ProposalRow = Waiting & {
  state: RevisionState
  authorId: string | null
  author: { name: string } | null
  reason: string
  recordedAt: Date
  byModerator: boolean
  entry: { path: string; kind: EditBase['kind'] }
  /** What a moderator made of it, while it waits for a second. */
  changed: Waiting | null
  current: Numbered | null
}

export type SourceColumns = Omit<SourceRow, 'id'> & { jurisdiction: string | null }

const day = (at: Date) => at.toISOString().slice(0, 10)

/** A stored source in the form in which contents bring one. */
export const toSourceInput = (row: SourceColumns): SourceInput => ({
  key: row.key,
  ...(row.url && { url: row.url }),
  title: row.title,
  ...(row.publisher && { publisher: row.publisher }),
  kind: row.kind,
  ...(row.language && { language: row.language }),
  ...(row.jurisdiction && { jurisdiction: row.jurisdiction }),
  ...(row.published && { published: row.published }),
  ...(row.lastCheckedOn && { checkedOn: day(row.lastCheckedOn) }),
  ...(row.checkVerdict && { checkVerdict: row.checkVerdict as SourceInput['checkVerdict'] }),
  commercial: row.commercial,
})

/** Keys of the sources that contents cite, each once. */
export const sourceKeys = (...contents: (EntryContent | null | undefined)[]): string[] => [
  ...new Set(
    contents.flatMap((content) => (content ? citationsOf(content).map(({ source }) => source) : [])),
  ),
]

const ref = (row: Numbered | null) => row && { id: row.id, number: row.number }

/** Who stands behind what waits: a moderator who wrote it, or who approved it first. */
function firstApprovalOf(
  row: ProposalRow,
  waiting: Waiting,
): { id: string | null; view: ProposalView['firstApproval'] } {
  if (waiting.approvedAt) {
    const view = { by: waiting.approvedBy?.name ?? null, at: waiting.approvedAt.toISOString() }
    return { id: waiting.approvedById, view }
  }
  if (!row.byModerator || waiting.id !== row.id) return { id: null, view: null }
  return { id: row.authorId, view: { by: row.author?.name ?? null, at: row.recordedAt.toISOString() } }
}

type Rest = {
  actor: Actor
  title: string
  sources: SourceInput[]
  decision: ProposalView['decision']
  /** Ids of the active moderators. */
  moderators: string[]
}

/** The proposal as this person sees it. */
export function toProposalView(row: ProposalRow, { actor, moderators, ...rest }: Rest): ProposalView {
  const open = row.state === 'proposed'
  const waiting = (open && row.changed) || row
  const { parent, content } = waiting
  const moved = open && row.current !== null && row.current.id !== parent?.id
  const found = differences(parent?.content ?? null, content)
  const met = moved && row.current ? merge(parent?.content ?? null, row.current.content, content) : null
  const needsSecond = sensitive(differences(row.current?.content ?? null, met?.merged ?? content))
  const first = firstApprovalOf(row, waiting)
  const viewer = isModerator(actor) && first.id === null ? actor.id : null
  const out = new Set([row.authorId, first.id, viewer])
  return {
    ...rest,
    id: row.id,
    number: row.number,
    path: row.entry.path,
    kind: row.entry.kind,
    isNew: row.current === null,
    state: row.state,
    author: row.author?.name ?? null,
    reason: row.reason,
    recordedAt: row.recordedAt.toISOString(),
    parent: ref(parent),
    current: ref(row.current),
    content,
    differences: found,
    merge: met && {
      base: parent?.content ?? null,
      current: row.current?.content ?? null,
      merged: met.merged,
      clashes: met.clashes,
    },
    needsSecond: open && needsSecond,
    firstApproval: open && needsSecond ? first.view : null,
    secondsAvailable: moderators.filter((id) => !out.has(id)).length,
    may: {
      withdraw: mayWithdrawProposal(actor, row) === true,
      revise: mayReviseProposal(actor, row) === true,
    },
  }
}
