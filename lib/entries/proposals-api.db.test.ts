import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, cookieOf, params } from '@/lib/testing/api'
import { createGuide } from '@/lib/testing/factories-entries'
import { makeMember } from '@/lib/testing/factories-members'
import {
  approve,
  FEE,
  makeEditable,
  makeModerator,
  makeProposal,
  publishedOf,
  withStatement,
  worded,
} from '@/lib/testing/factories-proposals'
import { getEditBase } from './edit-queries'
import {
  dropDraftEndpoint,
  editBaseEndpoint,
  getProposalEndpoint,
  listMyProposalsEndpoint,
  proposeEndpoint,
  revertEndpoint,
  saveDraftEndpoint,
  withdrawProposalEndpoint,
} from './proposal-endpoints'
import { DRAFT_BYTES_MAX } from './save-draft'

const { GET: editRoute } = route(editBaseEndpoint)
const { GET: getProposalRoute } = route(getProposalEndpoint)
const { GET: mineRoute } = route(listMyProposalsEndpoint)
const { POST: proposeRoute } = route(proposeEndpoint)
const { POST: withdrawRoute } = route(withdrawProposalEndpoint)
const { PUT: saveRoute, DELETE: dropRoute } = route(saveDraftEndpoint, dropDraftEndpoint)
const { POST: revertRoute } = route(revertEndpoint)

const browser = async (overrides: Parameters<typeof makeMember>[0] = {}) => {
  const member = await makeMember(overrides)
  return { member, cookie: await cookieOf(member) }
}
const lastEvent = (subjectId: string) =>
  db().event.findFirstOrThrow({ where: { subjectId }, orderBy: { seq: 'desc' } })
const read = (path: string, cookie?: string) => apiRequest(path, { method: 'GET', cookie })

describe('GET /edit', () => {
  it('opens with the page, its sources and one’s draft, in a bounded number of statements', async () => {
    const page = await makeEditable([{}, {}])
    const { cookie, member } = await browser({ trust: 2 })
    await makeProposal({ page })
    await makeProposal({ page, content: withStatement(page.content, worded('Own.')) }, {})
    const draft = { path: page.path, parent: page.revisionId, data: { half: 'written' } }
    await saveRoute(apiRequest('/drafts/edit', { method: 'PUT', cookie, body: draft }), params())
    const answer = await editRoute(read(`/edit?path=${page.path}&locale=en`, cookie), params())
    expect(answer.status).toBe(200)
    const base = await answer.json()
    expect(base).toMatchObject({
      path: page.path,
      kind: 'policy',
      exists: true,
      parent: { id: page.revisionId, number: 1 },
      waiting: 2,
      publishesAtOnce: true,
      draft: { parent: page.revisionId, data: { half: 'written' } },
    })
    expect(base.sources).toHaveLength(2)
    expect(base.title).toContain('Cancel')
    const cost = async (path: string) => {
      const before = statementCount()
      await getEditBase({ ...member, kind: 'member', trust: 2 }, path)
      return statementCount() - before
    }
    const large = await makeEditable(Array.from({ length: 50 }, () => ({})))
    expect(await cost(large.path)).toBe(await cost(page.path))
    expect(await cost(page.path)).toBeLessThanOrEqual(6)
  })

  it('begins a guide with something that can be stored', async () => {
    const { cookie } = await browser({ locale: 'zh' })
    const base = await (await editRoute(read('/edit?path=guides/leave-well', cookie), params())).json()
    expect(base).toMatchObject({
      exists: false,
      content: { kind: 'guide', original: 'zh', title: { zh: 'Leave well' } },
    })
    const { entry } = await createGuide()
    const there = await (await editRoute(read(`/edit?path=${entry.path}`, cookie), params())).json()
    expect(there).toMatchObject({ exists: true, title: 'How to leave', kind: 'guide' })
  })

  it('is for people who are signed in', async () => {
    expect((await editRoute(read('/edit?path=pe'), params())).status).toBe(401)
  })

  it('leads from an old path to the page', async () => {
    const page = await makeEditable()
    await db().entryRedirect.create({ data: { path: 'pe/oldname/cancel', entryId: page.id } })
    const { cookie } = await browser()
    const base = await (await editRoute(read('/edit?path=pe/oldname/cancel', cookie), params())).json()
    expect(base.path).toBe(page.path)
  })
})

describe('drafts', () => {
  it('are one a member and page, and gone once proposed', async () => {
    const page = await makeEditable()
    const { cookie, member } = await browser()
    const put = (data: unknown) =>
      saveRoute(
        apiRequest('/drafts/edit', {
          method: 'PUT',
          cookie,
          body: { path: page.path, parent: page.revisionId, data },
        }),
        params(),
      )
    expect((await put({ version: 1 })).status).toBe(200)
    expect((await put({ version: 2 })).status).toBe(200)
    const kept = await db().draft.findMany({ where: { memberId: member.id } })
    expect(kept).toMatchObject([{ subject: page.path, data: { data: { version: 2 } } }])
    expect(await lastEvent(String(kept[0]?.id))).toMatchObject({ action: 'draft.saved', actorId: member.id })
    const body = {
      path: page.path,
      parent: page.revisionId,
      content: withStatement(page.content, worded('Other words.')),
      reason: 'It changed',
    }
    const answer = await proposeRoute(apiRequest('/proposals', { cookie, body }), params())
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ state: 'proposed', path: page.path })
    expect(await db().draft.count({ where: { memberId: member.id } })).toBe(0)
  })

  it('hold so much and no more', async () => {
    const { cookie } = await browser()
    const put = (length: number) =>
      saveRoute(
        apiRequest('/drafts/edit', {
          method: 'PUT',
          cookie,
          body: { path: 'pe/claro/cancel', parent: null, data: 'x'.repeat(length) },
        }),
        params(),
      )
    expect((await put(DRAFT_BYTES_MAX - 2)).status).toBe(200)
    const over = await put(DRAFT_BYTES_MAX - 1)
    expect(over.status).toBe(422)
    expect((await over.json()).issues).toMatchObject([{ path: ['data'], code: 'content_too_large' }])
    expect((await put(DRAFT_BYTES_MAX + 200_000)).status).toBe(413)
  })

  it('are dropped by their owner alone, and not kept for a silenced member', async () => {
    const { cookie, member } = await browser()
    const body = { path: 'pe/claro/cancel', parent: null, data: {} }
    await saveRoute(apiRequest('/drafts/edit', { method: 'PUT', cookie, body }), params())
    const drop = (by: string) =>
      dropRoute(apiRequest('/drafts/edit?path=pe/claro/cancel', { method: 'DELETE', cookie: by }), params())
    const other = await browser()
    expect(await (await drop(other.cookie)).json()).toEqual({ dropped: false })
    expect(await (await drop(cookie)).json()).toEqual({ dropped: true })
    expect(await lastEvent(member.id)).toMatchObject({ action: 'draft.dropped', actorId: member.id })
    const silenced = await browser({ status: 'silenced' })
    const refused = await saveRoute(
      apiRequest('/drafts/edit', { method: 'PUT', cookie: silenced.cookie, body }),
      params(),
    )
    expect(refused.status).toBe(403)
  })
})

describe('a long page', () => {
  it('is taken up to its limit, which is above that of other bodies', async () => {
    const page = await makeEditable()
    const [statement] = page.content.statements
    const long = (count: number) => ({
      ...page.content,
      statements: Array.from({ length: count }, (_, index) => ({
        ...statement,
        key: `long-${index}`,
        text: { original: 'en' as const, texts: { en: 'word '.repeat(790) } },
      })),
    })
    const { cookie } = await browser()
    const send = (count: number) =>
      proposeRoute(
        apiRequest('/proposals', {
          cookie,
          body: { path: page.path, parent: page.revisionId, content: long(count), reason: 'All of it' },
        }),
        params(),
      )
    expect((await send(40)).status).toBe(201)
    const over = await send(50)
    expect(over.status).toBe(422)
    expect((await over.json()).issues).toMatchObject([{ path: ['content'], code: 'content_too_large' }])
  })
})

describe('withdrawing', () => {
  const withdraw = (id: string, cookie: string) =>
    withdrawRoute(apiRequest(`/proposals/${id}/withdraw`, { cookie }), params({ id }))

  it('takes it out of the queue; its author still sees it', async () => {
    const { proposed, member, opened } = await makeProposal()
    const cookie = await cookieOf(member)
    expect(await (await withdraw(proposed.id, cookie)).json()).toMatchObject({ state: 'withdrawn' })
    expect(await db().case.findUniqueOrThrow({ where: { id: String(opened?.id) } })).toMatchObject({
      state: 'closed',
    })
    expect(await lastEvent(proposed.id)).toMatchObject({ action: 'revision.withdrawn', actorId: member.id })
    const id = proposed.id
    const seen = await getProposalRoute(read(`/proposals/${id}`, cookie), params({ id }))
    expect(await seen.json()).toMatchObject({ state: 'withdrawn', may: { withdraw: false, revise: false } })
    expect((await withdraw(id, cookie)).status).toBe(403)
  })

  it('is for its author alone', async () => {
    const { proposed } = await makeProposal()
    const stranger = await browser()
    expect((await withdraw(proposed.id, stranger.cookie)).status).toBe(404)
    const judge = await browser({ role: 'moderator' })
    expect((await withdraw(proposed.id, judge.cookie)).status).toBe(403)
  })
})

describe('one’s own proposals', () => {
  it('are paged newest first without gap, whatever became of them', async () => {
    const { page, member, actor, proposed } = await makeProposal()
    await approve(proposed.id, await makeModerator(), {
      parent: page.revisionId,
      content: withStatement(page.content, worded('As a moderator put it.')),
    })
    const cookie = await cookieOf(member)
    await db().revision.createMany({
      data: Array.from({ length: 4 }, (_, index) => ({
        entryId: page.id,
        number: 50 + index,
        parentId: page.revisionId,
        authorId: actor.id,
        reason: 'one more',
        schemaVersion: 1,
        content: page.content,
        recordedAt: new Date(Date.now() + 1_000 * Math.floor(index / 2)),
      })),
    })
    const found: string[] = []
    let cursor = ''
    do {
      const answer = await mineRoute(
        read(`/proposals/mine?limit=2${cursor ? `&cursor=${cursor}` : ''}`, cookie),
        params(),
      )
      const list = await answer.json()
      found.push(...list.items.map((item: { id: string }) => item.id))
      cursor = list.nextCursor
    } while (cursor)
    expect(found).toHaveLength(5)
    expect(new Set(found).size).toBe(5)
    expect(found.at(-1)).toBe(proposed.id)
  })
})

describe('reverting', () => {
  /** A page whose second revision is published. */
  async function changed(content = worded('Wrong words.'), trust = 2) {
    const page = await makeEditable()
    const { proposed } = await makeProposal(
      { page, content: withStatement(page.content, content) },
      { trust },
    )
    return { page, proposed }
  }
  const revert = (cookie: string, body: object) =>
    revertRoute(apiRequest('/entries/revert', { cookie, body }), params())
  const reason = 'It was right before'

  it('makes a new revision with the words of the old one, and keeps the ids', async () => {
    const { page, proposed } = await changed()
    const { cookie, member } = await browser({ role: 'moderator' })
    const answer = await revert(cookie, { path: page.path, to: 1, parent: proposed.id, reason })
    expect(answer.status).toBe(201)
    const made = await answer.json()
    expect(made).toMatchObject({ state: 'published', number: 3 })
    const published = await publishedOf(page.id)
    expect(published).toMatchObject({ id: made.id, revertOf: 1, authorId: member.id, parentId: proposed.id })
    expect(published.content).toEqual(page.content)
    expect(await lastEvent(made.id)).toMatchObject({
      action: 'revision.published',
      actorId: member.id,
      after: { path: page.path, number: 3, reason, revertOf: 1 },
    })
  })

  it('of a fee waits for another moderator', async () => {
    const page = await makeEditable([FEE])
    const { proposed } = await makeProposal({ page, content: withStatement(page.content, { fees: [] }) })
    await approve(proposed.id, await makeModerator())
    await approve(proposed.id, await makeModerator())
    const { cookie } = await browser({ role: 'moderator' })
    const answer = await revert(cookie, { path: page.path, to: 1, parent: proposed.id, reason })
    const made = await answer.json()
    expect(made.state).toBe('proposed')
    await approve(made.id, await makeModerator())
    expect(await publishedOf(page.id)).toMatchObject({ id: made.id, revertOf: 1 })
  })

  it('is for moderators, from the revision they saw, to one that readers saw', async () => {
    const { page, proposed } = await changed()
    const body = { path: page.path, to: 1, parent: proposed.id, reason }
    expect((await revert((await browser()).cookie, body)).status).toBe(404)
    const { cookie } = await browser({ role: 'moderator' })
    const stale = await revert(cookie, { ...body, parent: page.revisionId })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ code: 'page_moved_on', current: { number: 2 } })
    const waiting = await makeProposal({
      page,
      parent: proposed.id,
      content: withStatement(page.content, worded('Waits.')),
    })
    for (const to of [2, waiting.proposed.number, 99]) {
      const refused = await revert(cookie, { ...body, to })
      expect((await refused.json()).issues).toMatchObject([{ path: ['to'], code: 'unknown_revision' }])
    }
  })
})
