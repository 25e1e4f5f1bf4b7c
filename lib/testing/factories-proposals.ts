/** Proposals for tests that come in the way people send them. */
import type { z } from 'zod'
import { db } from '@/lib/core/db'
import type { EntryContent } from '@/lib/entries/content/any'
import type { Statement } from '@/lib/entries/content/statement'
import type { Propose } from '@/lib/entries/proposal-schema'
import { propose } from '@/lib/entries/propose'
import { decide } from '@/lib/moderation/decide'
import type { decideSchema } from '@/lib/moderation/schema'
import { buildSource, buildStatement, createPolicy } from './factories-entries'
import { actorOf, makeMember } from './factories-members'

type MemberOverrides = Parameters<typeof makeMember>[0]

/** A statement that cites a source of its own, with that source. */
export function buildSourced(overrides: Parameters<typeof buildStatement>[0] = {}) {
  const source = buildSource()
  return { source, statement: buildStatement({ citations: [{ source: source.key }], ...overrides }) }
}

/** A published policy page with sourced statements, as an editor would open it. */
export async function makeEditable(
  statements: Parameters<typeof buildStatement>[0][] = [{}],
  place: Parameters<typeof createPolicy>[0] = {},
) {
  const made = statements.map(buildSourced)
  const { entry, revision } = await createPolicy({
    statements: made.map(({ statement }) => statement),
    sources: made.map(({ source }) => source),
    ...place,
  })
  const content = revision.content as EntryContent & { kind: 'policy' }
  return { id: entry.id, path: entry.path, revisionId: revision.id, content }
}
export type Editable = Awaited<ReturnType<typeof makeEditable>>

/** The page's content with one of its statements changed. */
export const withStatement = (
  content: EntryContent,
  change: Partial<Statement>,
  index = 0,
): EntryContent & { kind: 'policy' } => {
  if (content.kind !== 'policy') throw new Error('only policies have statements')
  const statements = content.statements.map((one, at) => (at === index ? { ...one, ...change } : one))
  return { ...content, statements }
}

/** Other words for a statement. */
export const worded = (en: string, rest: Partial<Statement['text']> = {}): Partial<Statement> => ({
  text: { original: 'en', texts: { en }, ...rest },
})

/** A proposal by a member of its own, with its open case. */
export async function makeProposal(
  given: Partial<Propose> & { page?: Editable } = {},
  author: MemberOverrides = {},
) {
  const { page = await makeEditable(), ...overrides } = given
  const member = await makeMember(author)
  const actor = actorOf(member)
  const proposed = await propose(
    { actor },
    {
      path: page.path,
      parent: page.revisionId,
      content: withStatement(page.content, worded('It can be closed in the app, at any hour.')),
      reason: 'The app changed',
      ...overrides,
    },
  )
  const opened = await db().case.findUnique({
    where: { subjectType_subjectId: { subjectType: 'revision', subjectId: proposed.id } },
  })
  return { page, proposed, actor, member, opened }
}

/** The published revision of a page. */
export const publishedOf = (entryId: string) =>
  db().revision.findFirstOrThrow({ where: { entryId, state: 'published' } })

/** Somebody who decides. */
export const makeModerator = async () => actorOf(await makeMember({ role: 'moderator' }))

type Judge = Awaited<ReturnType<typeof makeModerator>>
type Given = Omit<z.input<typeof decideSchema>, 'caseId' | 'version'>

/** The case of a proposal. */
export const proposalCase = (id: string) =>
  db().case.findUniqueOrThrow({
    where: { subjectType_subjectId: { subjectType: 'revision', subjectId: id } },
  })

/** Decides on a proposal as it stands. */
export async function decideOn(id: string, actor: Judge, given: Given) {
  const { id: caseId, version } = await proposalCase(id)
  return decide({ actor }, { caseId, version, ...given })
}

/** Approves a proposal; `revision` is what the moderator saw and changed. */
export const approve = (id: string, actor: Judge, revision?: Given['revision']) =>
  decideOn(id, actor, { verdict: 'approve', revision })

export const FEE = { fees: [{ type: 'sim_fee' as const, amount: '10', currency: 'PEN' }] }

/** A proposal that two moderators look at. */
export async function makeFeeProposal(author: MemberOverrides = {}) {
  const page = await makeEditable()
  return makeProposal({ page, content: withStatement(page.content, FEE) }, author)
}
