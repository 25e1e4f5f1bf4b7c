import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '@/lib/core/actor'
import { db, statementCount } from '@/lib/core/db'
import { Invalid, NotFound } from '@/lib/core/errors'
import { getPolicy } from '@/lib/entries/queries'
import { decide } from '@/lib/moderation/decide'
import { flag } from '@/lib/moderation/flag'
import { getCase, listCases } from '@/lib/moderation/queries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storePost, storeQuestion, storeReply } from '@/lib/testing/factories-posts'
import { storeReport } from '@/lib/testing/factories-reports'
import { makePage } from '@/lib/testing/factories-sent-reports'
import { acceptAnswer } from './accept-answer'
import { editPost } from './edit-post'
import { firstComments, getThread, listComments, listQuestions } from './queries'
import { POSTS_MAX } from './schema'
import { comment } from './submit-post'
import { withdrawPost } from './withdraw-post'

const LIST = { sort: 'helpful' as const, limit: 20 }
const member = async (overrides = {}) => actorOf(await makeMember({ trust: 1, ...overrides }))
const moderator = () => member({ role: 'moderator' })
const day = (n: number) => new Date(Date.UTC(2026, 9, n))
const WORDS = { text: 'Other words', language: 'en' as const }
const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id)

/** A question with so many answers, the oldest first. */
async function thread(answers: number, overrides = {}) {
  const question = await storeQuestion(overrides)
  const made = []
  for (let n = 0; n < answers; n += 1) made.push(await storeReply(question, { publishedAt: day(n + 1) }))
  return { question, made }
}

async function statementsOf(read: () => Promise<unknown>): Promise<number> {
  const before = statementCount()
  await read()
  return statementCount() - before
}

describe('pages of a list', () => {
  it.each(['helpful', 'newest'] as const)('lead there and back without a gap, by %s', async (sort) => {
    const { question, made } = await thread(7)
    const all = made.map(({ id }) => id).reverse()
    const at = (more: object) => getThread(ANONYMOUS, question.id, { sort, limit: 3, ...more })
    const first = await at({})
    expect(ids(first.answers)).toEqual(all.slice(0, 3))
    expect(first.answers.prevCursor).toBeNull()
    const second = await at({ cursor: first.answers.nextCursor })
    expect(ids(second.answers)).toEqual(all.slice(3, 6))
    const third = await at({ cursor: second.answers.nextCursor })
    expect(ids(third.answers)).toEqual(all.slice(6))
    expect(third.answers.nextCursor).toBeNull()
    const back = await at({ before: third.answers.prevCursor })
    expect(ids(back.answers)).toEqual(all.slice(3, 6))
    const start = await at({ before: back.answers.prevCursor })
    expect(ids(start.answers)).toEqual(all.slice(0, 3))
    expect(start.answers.prevCursor).toBeNull()
  })

  it('begin with the accepted answer, also for who comes back to the first', async () => {
    const { question, made } = await thread(5)
    const [accepted, ...others] = made.map(({ id }) => id)
    const data = { acceptedAnswerId: String(accepted), acceptedAt: day(9) }
    await db().post.update({ where: { id: question.id }, data })
    const at = async (more: object) =>
      (await getThread(ANONYMOUS, question.id, { sort: 'newest', limit: 2, ...more })).answers
    const first = await at({})
    const newest = others.reverse()
    expect(ids(first)).toEqual([accepted, ...newest.slice(0, 2)])
    const second = await at({ cursor: first.nextCursor })
    expect(ids(second)).toEqual(newest.slice(2))
    expect(ids(await at({ before: second.prevCursor }))).toEqual(ids(first))
  })

  it('are sorted by helpful with age: votes hold an older answer up', async () => {
    const { question } = await thread(0)
    const old = await storeReply(question, { publishedAt: day(1), helpful: 4 })
    const fresh = await storeReply(question, { publishedAt: day(20) })
    const at = async (sort: 'helpful' | 'newest') =>
      ids((await getThread(ANONYMOUS, question.id, { ...LIST, sort })).answers)
    expect(await at('helpful')).toEqual([old.id, fresh.id])
    expect(await at('newest')).toEqual([fresh.id, old.id])
  })

  it('hold only the languages asked for', async () => {
    const { question } = await thread(2)
    const spanish = await storeReply(question, { language: 'es' })
    const seen = await getThread(ANONYMOUS, question.id, { ...LIST, languages: 'es,zh' })
    expect(ids(seen.answers)).toEqual([spanish.id])
  })

  it.each(['x', Buffer.from('["helpful"]').toString('base64url'), 'e30'])(
    'refuse the cursor %s',
    async (cursor) => {
      await expect(listQuestions(ANONYMOUS, { ...LIST, cursor })).rejects.toBeInstanceOf(Invalid)
    },
  )
})

describe('what a reader is shown', () => {
  it('keeps a withdrawn question out of lists and its answers at its address', async () => {
    const asker = await makeMember({ trust: 1 })
    const { question, made } = await thread(1, { authorId: asker.id })
    await withdrawPost({ actor: actorOf(asker) }, { id: question.id, version: 1 })
    const path = (await db().entry.findUniqueOrThrow({ where: { id: question.entryId } })).path
    expect(ids(await listQuestions(ANONYMOUS, { ...LIST, path }))).toEqual([])
    expect(ids((await getThread(ANONYMOUS, question.id, LIST)).answers)).toEqual([made[0]?.id])
  })

  it('shows nobody else an accepted answer that its author is changing', async () => {
    const [asker, newcomer] = [await makeMember({ trust: 1 }), await makeMember({ trust: 0 })]
    const { question } = await thread(0, { authorId: asker.id })
    const reply = await storeReply(question, { authorId: newcomer.id })
    await acceptAnswer({ actor: actorOf(asker) }, { questionId: question.id, answerId: reply.id })
    await editPost({ actor: actorOf(newcomer) }, { id: reply.id, version: 1, ...WORDS })
    expect(ids((await getThread(ANONYMOUS, question.id, LIST)).answers)).toEqual([])
    const own = await getThread(actorOf(newcomer), question.id, LIST)
    expect(own.answers.items).toMatchObject([{ id: reply.id, state: 'held', mine: true }])
  })

  it('shows no comments below what is not shown itself, and takes none', async () => {
    const page = await makePage()
    const report = await storeReport({ entryId: page.id, state: 'hidden' })
    await storePost({ entryId: page.id, kind: 'comment', reportId: report.id })
    const { question, made } = await thread(1)
    const [reply] = made
    if (!reply) throw new Error('no answer')
    const below = await storeReply(reply)
    const onPost = { on: 'post', id: reply.id, limit: 20 } as const
    expect(ids(await listComments(ANONYMOUS, onPost))).toEqual([below.id])
    await db().post.update({ where: { id: question.id }, data: { state: 'hidden' } })
    for (const target of [onPost, { on: 'report', id: report.id, limit: 20 } as const]) {
      await expect(listComments(ANONYMOUS, target)).rejects.toBeInstanceOf(NotFound)
      expect((await listComments(await moderator(), target)).items).toHaveLength(1)
      const sent = comment({ actor: await member() }, { on: target.on, id: target.id, ...WORDS })
      await expect(sent).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('says what each reader may do, and gives the words as written to their author alone', async () => {
    const asker = await makeMember({ trust: 1 })
    const { question } = await thread(0, { authorId: asker.id })
    const seenBy = async (actor: Parameters<typeof getThread>[0]) =>
      (await getThread(actor, question.id, LIST)).question
    expect(await seenBy(actorOf(asker))).toMatchObject({
      mine: true,
      text: 'Words of somebody',
      may: { edit: true, withdraw: true, accept: true, reply: true, vote: false, flag: false },
    })
    expect(await seenBy(await member())).toMatchObject({
      mine: false,
      text: null,
      may: { edit: false, withdraw: false, accept: false, reply: true, vote: true, flag: true },
    })
    const none = { edit: false, withdraw: false, accept: false, reply: false, vote: false, flag: false }
    expect((await seenBy(ANONYMOUS)).may).toEqual(none)
  })

  it('is on the page itself: the newest three questions, in the statements there were before', async () => {
    const { question, made } = await thread(1, { publishedAt: day(9) })
    for (const n of [1, 2, 3]) await storeQuestion({ entryId: question.entryId, publishedAt: day(n) })
    await storeQuestion({ entryId: question.entryId, state: 'held' })
    await db().post.update({ where: { id: question.id }, data: { acceptedAnswerId: String(made[0]?.id) } })
    const { path } = await db().entry.findUniqueOrThrow({ where: { id: question.entryId } })
    const view = await getPolicy(path)
    expect(view?.publishedQuestions).toBe(4)
    expect(view?.questions).toHaveLength(3)
    expect(view?.questions[0]).toEqual({
      id: question.id,
      title: question.title,
      language: 'en',
      replies: 1,
      accepted: true,
      publishedAt: day(9).toISOString(),
    })
    expect(await statementsOf(() => getPolicy(path))).toBeLessThanOrEqual(4)
  })
})

it('reads lists, threads and comments in as many statements however long they are', async () => {
  const { question, made } = await thread(3)
  const [reply] = made
  if (!reply) throw new Error('no answer')
  const { path } = await db().entry.findUniqueOrThrow({ where: { id: question.entryId } })
  const reader = await member()
  const onPost = { on: 'post', id: reply.id, limit: POSTS_MAX } as const
  const reads = [
    () => listQuestions(reader, { ...LIST, path }),
    () => getThread(reader, question.id, LIST),
    () => listComments(reader, onPost),
    () => firstComments(reader, [reply.id], 3),
  ]
  const count = async () => {
    const counts = []
    for (const read of reads) counts.push(await statementsOf(read))
    return counts
  }
  const few = await count()
  for (let n = 0; n < 15; n += 1) {
    await storeQuestion({ entryId: question.entryId })
    await storeReply(question)
    await storeReply(reply)
  }
  expect(await count()).toEqual(few)
  expect(few).toEqual([3, 3, 3, 2])
})

describe('a case about a post', () => {
  it('shows the post, its flags with their words, and the author’s record', async () => {
    const author = await makeMember({ trust: 1 })
    const { question } = await thread(0, { authorId: author.id, title: 'Buy my *numbers* here' })
    await storeQuestion({ authorId: author.id, state: 'rejected' })
    const flagger = await member()
    const { flags } = await flag(
      { actor: flagger },
      { on: 'post', id: question.id, reason: 'other', note: 'It sells.' },
    )
    expect(flags).toBe(1)
    const actor = await moderator()
    const { items } = await listCases(actor, { state: 'open', kind: 'flag', limit: 50 })
    const listed = items.find(({ excerpt }) => excerpt === 'Buy my numbers here')
    const view = await getCase(actor, String(listed?.id))
    expect(view).toMatchObject({
      kind: 'flag',
      report: null,
      post: { id: question.id, text: 'Words of somebody' },
      flags: [{ reason: 'other', note: 'It sells.', by: flagger.name, weight: 1 }],
      author: { name: author.name, published: 1, rejected: 1, waiting: 0 },
      may: { decide: true },
    })
  })

  it('is told when the words change, and takes flags where another case is open', async () => {
    const author = await makeMember({ trust: 1 })
    const { question } = await thread(0, { authorId: author.id })
    await flag({ actor: await member() }, { on: 'post', id: question.id, reason: 'wrong' })
    const where = { subjectType_subjectId: { subjectType: 'post', subjectId: question.id } }
    const before = await db().case.findUniqueOrThrow({ where })
    const title = String(question.title)
    await editPost({ actor: actorOf(author) }, { id: question.id, version: 1, title, ...WORDS })
    const actor = await moderator()
    const late = decide({ actor }, { caseId: before.id, version: before.version, verdict: 'dismiss' })
    await expect(late).rejects.toMatchObject({ code: 'case_changed' })
    await db().case.update({ where, data: { kind: 'appeal' } })
    await flag({ actor: await member() }, { on: 'post', id: question.id, reason: 'abusive' })
    const joined = await db().case.findUniqueOrThrow({ where, include: { flags: true } })
    expect(joined).toMatchObject({ kind: 'appeal', state: 'open', flags: [{}, {}] })
    const input = { caseId: joined.id, version: joined.version, verdict: 'reject' as const }
    await decide({ actor }, { ...input, reason: 'abusive' })
    expect((await db().post.findUniqueOrThrow({ where: { id: question.id } })).state).toBe('hidden')
  })
})
