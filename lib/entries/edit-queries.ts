/** What the editor opens with, and proposals as their author and moderators see them. */
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { Invalid, NotFound } from '@/lib/core/errors'
import { decodeCursor, type PageQuery, toPage } from '@/lib/core/pagination'
import { type Locale, localeSchema } from '../catalog/vocabulary'
import type { EntryContent } from './content/any'
import { maySeeProposal, publishesEditAtOnce } from './permissions'
import { emptyContent, placeOf } from './place-of'
import type { EditBase, ProposalItem, ProposalView } from './proposal-schema'
import { sourceKeys, toProposalView, toSourceInput } from './proposal-views'
import { getRedirect } from './queries-paths'
import { SOURCE_SELECT } from './queries-rows'
import { EDIT_DRAFT } from './save-draft'
import { type NameRow, namesWanted, titleOf } from './titles'

/** The language of titles: the asked one, else the reader's own, else English. */
const localeFor = (actor: Actor, locale: Locale | undefined): Locale =>
  locale ?? localeSchema.catch('en').parse(actor.kind === 'member' ? actor.locale : 'en')

/** Names of the places that titles name, in one statement. */
const readNames = (paths: string[]): Promise<NameRow[]> =>
  paths.length === 0
    ? Promise.resolve([])
    : db().$queryRaw<NameRow[]>`
        select e.path, r.content -> 'name' as name from entry e
          join revision r on r.entry_id = e.id and r.state = 'published'
        where e.path = any(${paths}::text[])`

async function readSources(keys: string[]) {
  if (keys.length === 0) return []
  const select = { ...SOURCE_SELECT, jurisdiction: true }
  const rows = await db().source.findMany({ where: { key: { in: keys } }, select, orderBy: { key: 'asc' } })
  return rows.map(toSourceInput)
}

const NUMBERED = { id: true, number: true, content: true } as const

type Draft = { parent: string | null; data: NonNullable<EditBase['draft']>['data'] }

/**
 * What the editor opens with: the published content, or for a page that is not there yet the least that one
 * of its kind holds. At most six statements.
 * @throws NotFound where no page can be, or the page was taken away
 */
export async function getEditBase(actor: Actor, asked: string, given?: Locale): Promise<EditBase> {
  const path = (await getRedirect(asked)) ?? asked
  const place = placeOf(path)
  if (!place) throw new NotFound('not_found')
  const locale = localeFor(actor, given)
  const memberId = actor.kind === 'member' ? actor.id : ''
  const [entry, draft, names, waiting] = await Promise.all([
    db().entry.findUnique({
      where: { path },
      relationLoadStrategy: 'join',
      select: { lifecycle: true, revisions: { where: { state: 'published' }, select: NUMBERED } },
    }),
    db().draft.findUnique({
      where: { memberId_kind_subject: { memberId, kind: EDIT_DRAFT, subject: path } },
      select: { data: true, updatedAt: true },
    }),
    readNames(namesWanted(path)),
    db().revision.count({
      where: {
        entry: { path },
        state: 'proposed',
        proposalId: null,
        OR: [{ authorId: null }, { authorId: { not: memberId } }],
      },
    }),
  ])
  if (entry?.lifecycle === 'merged' || entry?.lifecycle === 'retired') throw new NotFound('not_found')
  const [published] = entry?.revisions ?? []
  const content = (published?.content as EntryContent | undefined) ?? emptyContent(place, locale)
  const kept = draft?.data as Draft | undefined
  return {
    path,
    kind: place.kind,
    exists: published !== undefined,
    title: titleOf(path, content, names, locale),
    parent: published ? { id: published.id, number: published.number } : null,
    content,
    sources: await readSources(sourceKeys(content)),
    draft: draft && kept ? { ...kept, savedAt: draft.updatedAt.toISOString() } : null,
    waiting,
    publishesAtOnce: published !== undefined && publishesEditAtOnce(actor),
  }
}

const WAITING = {
  ...NUMBERED,
  parent: { select: NUMBERED },
  approvedById: true,
  approvedBy: { select: { name: true } },
  approvedAt: true,
} as const

const readProposal = (id: string) =>
  db().revision.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    select: {
      ...WAITING,
      state: true,
      authorId: true,
      author: { select: { name: true, role: true, status: true } },
      reason: true,
      recordedAt: true,
      entry: {
        select: { path: true, kind: true, revisions: { where: { state: 'published' }, select: NUMBERED } },
      },
      publishedAs: { where: { state: 'proposed' }, select: WAITING },
    },
  })

type WaitingRow = NonNullable<Awaited<ReturnType<typeof readProposal>>>['publishedAs'][number]
type Numbered = { id: string; number: number; content: unknown }
// Contents were checked when they were written.
const numbered = ({ id, number, content }: Numbered) => ({ id, number, content: content as EntryContent })
const waitingOf = (row: WaitingRow) => ({
  ...row,
  ...numbered(row),
  parent: row.parent && numbered(row.parent),
})

const lastDecision = (id: string) =>
  db().decision.findFirst({
    where: { undoneAt: null, case: { subjectType: 'revision', subjectId: id } },
    orderBy: { decidedAt: 'desc' },
    select: { verdict: true, reason: true, note: true, decidedAt: true },
  })

const activeModerators = () =>
  db().member.findMany({ where: { role: { not: 'member' }, status: 'active' }, select: { id: true } })

/**
 * A proposal as its author or a moderator sees it. At most five statements.
 * @throws NotFound not there, or not for this person: both answer alike
 */
export async function getProposal(actor: Actor, id: string, given?: Locale): Promise<ProposalView> {
  const [row, decision, moderators] = await Promise.all([
    readProposal(id),
    lastDecision(id),
    activeModerators(),
  ])
  if (!row || !maySeeProposal(actor, row)) throw new NotFound('not_found')
  const [published] = row.entry.revisions
  const [changed] = row.publishedAs
  const proposal = {
    ...row,
    ...waitingOf(row),
    byModerator: row.author?.status === 'active' && row.author.role !== 'member',
    changed: changed ? waitingOf(changed) : null,
    current: published ? numbered(published) : null,
  }
  const { current } = proposal
  const [names, sources] = await Promise.all([
    readNames(namesWanted(row.entry.path)),
    readSources(sourceKeys(proposal.content, proposal.changed?.content, current?.content)),
  ])
  return toProposalView(proposal, {
    actor,
    title: titleOf(row.entry.path, current?.content ?? proposal.content, names, localeFor(actor, given)),
    sources,
    decision: decision && {
      verdict: decision.verdict,
      reason: decision.reason,
      note: decision.note,
      at: decision.decidedAt.toISOString(),
    },
    moderators: moderators.map((member) => member.id),
  })
}

/** The member's own proposals in every state, newest first. */
export async function listMyProposals(actor: Actor, { cursor, limit }: PageQuery) {
  if (actor.kind !== 'member') return { items: [], nextCursor: null }
  const after = cursor ? decodeCursor(cursor) : undefined
  if (cursor && !after) throw new Invalid([{ path: ['cursor'], code: 'invalid_value' }])
  const rows = await db().revision.findMany({
    where: {
      authorId: actor.id,
      proposalId: null,
      ...(after && {
        OR: [{ recordedAt: { lt: after.at } }, { recordedAt: after.at, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      number: true,
      state: true,
      reason: true,
      recordedAt: true,
      decidedAt: true,
      entry: { select: { path: true, kind: true } },
    },
  })
  const page = toPage(rows, limit, (row) => ({ at: row.recordedAt, id: row.id }))
  const items = page.items.map(
    ({ entry, recordedAt, decidedAt, ...row }): ProposalItem => ({
      ...row,
      ...entry,
      recordedAt: recordedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    }),
  )
  return { items, nextCursor: page.nextCursor }
}
