import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors'
import { getProposal } from '@/lib/entries/edit-queries'
import { propose } from '@/lib/entries/propose'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import {
  approve,
  decideOn,
  FEE,
  makeEditable,
  makeFeeProposal,
  makeModerator,
  makeProposal,
  proposalCase,
  publishedOf,
  withStatement,
  worded,
} from '@/lib/testing/factories-proposals'
import { getCase, listCases } from './queries'

const revision = (id: string) => db().revision.findUniqueOrThrow({ where: { id } })
const lastEvent = (id: string) =>
  db().event.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: 'desc' } })

describe('a change of a fee', () => {
  it('is published by the second of two moderators', async () => {
    const { page, proposed } = await makeFeeProposal()
    const [one, two] = [await makeModerator(), await makeModerator()]
    expect(await getProposal(one, proposed.id)).toMatchObject({ needsSecond: true, firstApproval: null })
    await approve(proposed.id, one)
    expect(await publishedOf(page.id)).toMatchObject({ id: page.revisionId })
    expect(await revision(proposed.id)).toMatchObject({ state: 'proposed', approvedById: one.id })
    expect(await proposalCase(proposed.id)).toMatchObject({ state: 'open' })
    expect(await lastEvent(proposed.id)).toMatchObject({
      action: 'revision.approved',
      actorId: one.id,
      expires: [],
    })
    const view = await getProposal(two, proposed.id)
    expect(view).toMatchObject({ needsSecond: true, firstApproval: { by: one.name } })
    expect(view.secondsAvailable).toBeGreaterThan(0)

    await expect(approve(proposed.id, one)).rejects.toMatchObject({ code: 'second_must_differ' })
    await approve(proposed.id, two)
    expect(await publishedOf(page.id)).toMatchObject({ id: proposed.id, decidedById: two.id })
  })

  it('by a moderator needs one other, and nobody decides on their own', async () => {
    const { page, proposed, actor } = await makeFeeProposal({ role: 'moderator' })
    await expect(approve(proposed.id, actor)).rejects.toMatchObject({ code: 'own_work' })
    const view = await getProposal(await makeModerator(), proposed.id)
    expect(view.firstApproval).toMatchObject({ by: actor.name })
    await approve(proposed.id, await makeModerator())
    expect((await publishedOf(page.id)).id).toBe(proposed.id)
  })

  it('waits, and says so, where there is no second moderator', async () => {
    await db().member.updateMany({ where: { role: { not: 'member' } }, data: { role: 'member' } })
    const only = await makeModerator()
    const { proposed } = await makeFeeProposal()
    await approve(proposed.id, only)
    expect((await getProposal(only, proposed.id)).secondsAvailable).toBe(0)
    await makeModerator()
    expect((await getProposal(only, proposed.id)).secondsAvailable).toBe(1)
  })

  it('that the second moderator changes starts over with the new content', async () => {
    const { page, proposed } = await makeFeeProposal()
    const [one, two, three] = [await makeModerator(), await makeModerator(), await makeModerator()]
    await approve(proposed.id, one)
    const content = withStatement(page.content, { fees: [{ ...FEE.fees[0], amount: '12' }] as never })
    await approve(proposed.id, two, { parent: page.revisionId, content })
    expect((await publishedOf(page.id)).id).toBe(page.revisionId)
    const view = await getProposal(three, proposed.id)
    expect(view.firstApproval).toMatchObject({ by: two.name })
    expect(view.content).toMatchObject({ statements: [{ fees: [{ amount: '12' }] }] })
    await expect(approve(proposed.id, two)).rejects.toThrow(Forbidden)
    await approve(proposed.id, one)
    const published = await publishedOf(page.id)
    expect(published).toMatchObject({ proposalId: proposed.id, authorId: expect.any(String) })
    expect(published.content).toMatchObject({ statements: [{ fees: [{ amount: '12' }] }] })
    expect(await revision(proposed.id)).toMatchObject({ state: 'superseded' })
  })

  it('is one where a moderator brings it in; the author being a moderator does not cover it', async () => {
    const { page, proposed } = await makeProposal({}, { role: 'moderator' })
    const content = withStatement(page.content, FEE)
    await approve(proposed.id, await makeModerator(), { parent: page.revisionId, content })
    expect((await publishedOf(page.id)).id).toBe(page.revisionId)
    await approve(proposed.id, await makeModerator())
    expect((await publishedOf(page.id)).content).toMatchObject({ statements: [{ fees: [{ amount: '10' }] }] })
  })
})

describe('approving with changes', () => {
  it('publishes a new revision by the same author, and says whose proposal it was', async () => {
    const { page, proposed, actor } = await makeProposal()
    const judge = await makeModerator()
    const content = withStatement(page.content, worded('In the app, at any hour.'))
    await approve(proposed.id, judge, { parent: page.revisionId, content })
    const published = await publishedOf(page.id)
    expect(published).toMatchObject({
      number: 3,
      parentId: page.revisionId,
      authorId: actor.id,
      proposalId: proposed.id,
      decidedById: judge.id,
    })
    expect(await revision(proposed.id)).toMatchObject({ state: 'superseded', decidedById: judge.id })
    expect(await lastEvent(published.id)).toMatchObject({
      action: 'revision.published',
      after: expect.objectContaining({ proposal: proposed.id, number: 3 }),
    })
    expect((await proposalCase(proposed.id)).state).toBe('closed')
  })

  it('keeps the rules of proposing', async () => {
    const { page, proposed } = await makeProposal()
    const content = withStatement(page.content, { ...worded('Other words.'), citations: [] })
    await expect(
      approve(proposed.id, await makeModerator(), { parent: page.revisionId, content }),
    ).rejects.toThrow(Invalid)
  })
})

describe('a page that moved on', () => {
  /** Two proposals from the same revision, of which the first is published. */
  async function two(change: Parameters<typeof withStatement>[1]) {
    const page = await makeEditable([{ note: { en: 'A note.' } }])
    const first = await makeProposal({ page })
    const late = await makeProposal({ page, content: withStatement(page.content, change) })
    await approve(first.proposed.id, await makeModerator())
    return { page, first, late, judge: await makeModerator() }
  }

  it('is a conflict with both versions, and merges what does not clash', async () => {
    const { page, first, late, judge } = await two({ note: { en: 'Another note.' } })
    const view = await getProposal(judge, late.proposed.id)
    expect(view.current).toMatchObject({ id: first.proposed.id, number: 2 })
    expect(view.merge).toMatchObject({
      clashes: [],
      merged: { statements: [{ note: { en: 'Another note.' } }] },
    })
    const conflict = await approve(late.proposed.id, judge).catch((error) => error)
    expect(conflict).toBeInstanceOf(Conflict)
    expect(conflict).toMatchObject({
      code: 'page_moved_on',
      details: { current: { number: 2 }, clashes: [] },
    })

    const merged = view.merge?.merged
    await approve(late.proposed.id, judge, { parent: first.proposed.id, content: merged })
    const published = await publishedOf(page.id)
    expect(published).toMatchObject({ number: 4, parentId: first.proposed.id, proposalId: late.proposed.id })
    expect(published.content).toMatchObject({
      statements: [
        {
          text: { texts: { en: 'It can be closed in the app, at any hour.' } },
          note: { en: 'Another note.' },
        },
      ],
    })
  })

  it('asks where both say different things, and refuses a parent that is no longer published', async () => {
    const { page, late, judge } = await two(worded('Only in a shop.'))
    const view = await getProposal(judge, late.proposed.id)
    expect(view.merge?.clashes).toMatchObject([{ field: 'text.en', proposed: 'Only in a shop.' }])
    const stale = approve(late.proposed.id, judge, { parent: page.revisionId, content: view.content })
    await expect(stale).rejects.toMatchObject({ code: 'page_moved_on' })
  })

  it('marks a translation whose original was changed by somebody else', async () => {
    const { late, judge, page, first } = await two(
      worded('The line can be closed in the app.', {
        texts: { en: 'The line can be closed in the app.', es: 'La línea se puede cerrar en la app.' },
      }),
    )
    const view = await getProposal(judge, late.proposed.id)
    await approve(late.proposed.id, judge, { parent: first.proposed.id, content: view.merge?.merged })
    expect((await publishedOf(page.id)).content).toMatchObject({
      statements: [{ text: { translationOf: { es: 1 } } }],
    })
  })
})

describe('rejecting and asking', () => {
  it('reject ends it, and tells the author why', async () => {
    const { proposed, actor } = await makeProposal()
    await decideOn(proposed.id, await makeModerator(), {
      verdict: 'reject',
      reason: 'unclear',
      note: 'Which app?',
    })
    expect(await getProposal(actor, proposed.id)).toMatchObject({
      state: 'rejected',
      decision: { verdict: 'reject', reason: 'unclear', note: 'Which app?' },
      may: { withdraw: false, revise: false },
    })
    expect(await lastEvent(proposed.id)).toMatchObject({ action: 'revision.rejected' })
  })

  it('a question leaves it open for another version in its place', async () => {
    const { page, proposed, actor } = await makeProposal()
    await decideOn(proposed.id, await makeModerator(), { verdict: 'ask_change', reason: 'unclear' })
    expect(await proposalCase(proposed.id)).toMatchObject({ state: 'closed' })
    expect(await getProposal(actor, proposed.id)).toMatchObject({
      state: 'proposed',
      decision: { verdict: 'ask_change' },
      may: { revise: true },
    })
    const again = await propose(
      { actor },
      {
        path: page.path,
        parent: page.revisionId,
        content: withStatement(page.content, worded('In the Mi Claro app.')),
        reason: 'Which app it is',
        replaces: proposed.id,
      },
    )
    expect(await revision(proposed.id)).toMatchObject({ state: 'withdrawn' })
    expect(await proposalCase(again.id)).toMatchObject({ state: 'open' })
  })
})

describe('the queue', () => {
  it('shows proposals with their reason, and how often each author was published', async () => {
    const { proposed, member } = await makeProposal()
    const judge = await makeModerator()
    const listed = await listCases(judge, { kind: 'proposed_revision', state: 'open', limit: 50 })
    const { id } = await proposalCase(proposed.id)
    expect(listed.items.find((item) => item.id === id)).toMatchObject({ excerpt: 'The app changed' })
    const view = await getCase(judge, id)
    expect(view.author).toMatchObject({ name: member.name, published: 0, rejected: 0, waiting: 1 })
    expect(view.report).toBeNull()
  })

  it('is a bounded number of statements however long the page is', async () => {
    const small = await makeProposal()
    const large = await makeProposal({ page: await makeEditable(Array.from({ length: 40 }, () => ({}))) })
    const judge = await makeModerator()
    const cost = async (run: () => Promise<unknown>) => {
      const before = statementCount()
      await run()
      return statementCount() - before
    }
    const of = (made: typeof small) => cost(() => getProposal(judge, made.proposed.id))
    expect(await of(large)).toBe(await of(small))
    expect(await of(large)).toBeLessThanOrEqual(5)
  })

  it('says nothing to others', async () => {
    const { proposed, actor } = await makeProposal()
    const { id } = await proposalCase(proposed.id)
    await expect(getCase(actor, id)).rejects.toThrow(NotFound)
    await expect(getProposal(actorOf(await makeMember()), proposed.id)).rejects.toThrow(NotFound)
    expect(await getProposal(actor, proposed.id)).toMatchObject({ may: { withdraw: true, revise: true } })
  })
})
