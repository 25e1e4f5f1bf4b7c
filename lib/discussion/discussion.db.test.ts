import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type MemberActor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from '@/lib/core/errors'
import { decide } from '@/lib/moderation/decide'
import { flag } from '@/lib/moderation/flag'
import { undoDecision } from '@/lib/moderation/undo-decision'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { makePage } from '@/lib/testing/factories-sent-reports'
import { acceptAnswer } from './accept-answer'
import { editPost } from './edit-post'
import { getThread, listComments, listMyPosts, listQuestions, postHistory } from './queries'
import { similarQuestions } from './queries-similar'
import { POST_TEXT_MAX, POST_TEXT_MIN, TITLE_MAX, TITLE_MIN } from './schema'
import { answer, ask, comment } from './submit-post'
import { votePost } from './vote-post'
import { withdrawPost } from './withdraw-post'

const LIST = { sort: 'helpful' as const, limit: 20 }
const known = async (overrides = {}) => actorOf(await makeMember({ trust: 1, ...overrides }))
const newcomer = async () => actorOf(await makeMember())
const moderator = () => known({ role: 'moderator' })
const words = (text = 'I was told the app does it. Does it?') => ({ text, language: 'en' as const })
const TITLE = 'Does the app cancel an eSIM from abroad?'

async function question(actor?: MemberActor) {
  const page = await makePage()
  const asker = actor ?? (await known())
  const post = await ask({ actor: asker }, { path: page.path, title: TITLE, ...words() })
  return { page, asker, post }
}
async function thread() {
  const { page, asker, post } = await question()
  const helper = await known()
  const reply = await answer({ actor: helper }, { questionId: post.id, ...words('Yes, it did for me.') })
  return { page, asker, helper, post, reply }
}
const row = (id: string) => db().post.findUniqueOrThrow({ where: { id } })
const entry = (id: string) => db().entry.findUniqueOrThrow({ where: { id } })
const caseOf = (type: string, id: string) =>
  db().case.findUniqueOrThrow({ where: { subjectType_subjectId: { subjectType: type, subjectId: id } } })
const events = (id: string) =>
  db().event.findMany({ where: { subjectType: 'post', subjectId: id }, orderBy: { seq: 'asc' } })
const actions = async (id: string) => (await events(id)).map(({ action }) => action)

describe('asking and answering', () => {
  it('shows what a known member asks and counts it, with its event', async () => {
    const { page, post } = await question()
    expect(post).toMatchObject({ state: 'published', kind: 'question', path: page.path, mine: true })
    expect((await entry(page.id)).publishedQuestions).toBe(1)
    expect((await listQuestions(ANONYMOUS, { ...LIST, path: page.path })).items).toHaveLength(1)
    expect((await listQuestions(ANONYMOUS, { ...LIST, path: page.path })).items).toMatchObject([
      { title: TITLE },
    ])
    expect(await events(post.id)).toMatchObject([{ action: 'post.published', expires: [`/${page.path}`] }])
  })

  it('holds what a newcomer asks: its author sees it, nobody else does, its case waits', async () => {
    const actor = await newcomer()
    const { page, post } = await question(actor)
    expect(post.state).toBe('held')
    expect((await listQuestions(actor, { ...LIST, path: page.path })).items).toMatchObject([
      { state: 'held' },
    ])
    expect((await listQuestions(ANONYMOUS, { ...LIST, path: page.path })).items).toEqual([])
    await expect(getThread(ANONYMOUS, post.id, LIST)).rejects.toBeInstanceOf(NotFound)
    expect(await caseOf('post', post.id)).toMatchObject({ kind: 'held_post', state: 'open' })
    expect((await entry(page.id)).publishedQuestions).toBe(0)
    expect(await actions(post.id)).toEqual(['post.submitted'])
  })

  it.each([
    ['a visitor', ANONYMOUS, Unauthenticated],
    ['a silenced member', 'silenced', Forbidden],
  ])('is not for %s', async (_who, who, error) => {
    const page = await makePage()
    const actor = typeof who === 'string' ? await known({ status: who }) : who
    await expect(ask({ actor }, { path: page.path, title: TITLE, ...words() })).rejects.toBeInstanceOf(error)
    expect((await entry(page.id)).publishedQuestions).toBe(0)
  })

  it('takes texts at both ends of their limits and nothing beyond', async () => {
    const page = await makePage()
    const actor = await known()
    const send = (title: number, text: number) =>
      ask({ actor }, { path: page.path, title: 't'.repeat(title), ...words('w'.repeat(text)) })
    await send(TITLE_MIN, POST_TEXT_MIN)
    await send(TITLE_MAX, POST_TEXT_MAX)
    for (const [title, text] of [
      [TITLE_MIN - 1, 20],
      [TITLE_MAX + 1, 20],
      [20, POST_TEXT_MIN - 1],
      [20, POST_TEXT_MAX + 1],
    ] as const) {
      await expect(send(title, text)).rejects.toBeInstanceOf(Invalid)
    }
    expect((await entry(page.id)).publishedQuestions).toBe(2)
  })

  it('refuses personal data in title and text, and points at it', async () => {
    const page = await makePage()
    const title = 'Why is +51 987 654 321 still billed?'
    const sent = ask({ actor: await known() }, { path: page.path, title, ...words() })
    await expect(sent).rejects.toMatchObject({
      details: { issues: [{ path: ['title'], code: 'personal_data' }] },
    })
  })

  it('counts answers in the question, and comments in what they are on', async () => {
    const { page, post, reply } = await thread()
    expect((await row(post.id)).replies).toBe(1)
    const report = await storeReport({ entryId: page.id })
    const actor = await known()
    await comment({ actor }, { on: 'report', id: report.id, ...words('Which shop was that?') })
    await comment({ actor }, { on: 'post', id: reply.id, ...words('Thank you.') })
    expect((await db().report.findUniqueOrThrow({ where: { id: report.id } })).comments).toBe(1)
    expect((await row(reply.id)).replies).toBe(1)
    expect((await row(post.id)).replies).toBe(1)
    const list = await listComments(ANONYMOUS, { on: 'report', id: report.id, limit: 20 })
    expect(list.items).toMatchObject([{ html: '<p>Which shop was that?</p>', reportId: report.id }])
  })

  it('makes no link of a newcomer’s address', async () => {
    const page = await makePage()
    const actor = await newcomer()
    const post = await ask(
      { actor },
      { path: page.path, title: TITLE, ...words('[here](https://example.org)') },
    )
    expect(post.html).not.toContain('href')
  })
})

describe('editing', () => {
  it('keeps the earlier text, and stays shown for a known member', async () => {
    const { asker, post } = await question()
    const input = {
      id: post.id,
      version: post.version,
      title: TITLE,
      ...words('More precisely: by the web?'),
    }
    const after = await editPost({ actor: asker }, input)
    expect(after).toMatchObject({ state: 'published', html: '<p>More precisely: by the web?</p>' })
    expect((await postHistory(ANONYMOUS, post.id)).items).toMatchObject([{ text: post.text }])
    expect(await actions(post.id)).toEqual(['post.published', 'post.edited'])
    await expect(editPost({ actor: asker }, input)).rejects.toMatchObject({
      code: 'post_changed',
      details: { current: { version: after.version } },
    })
  })

  it('takes a newcomer’s changed words off the page until they are read', async () => {
    const actor = await newcomer()
    const { page, post } = await question(actor)
    const { id, version } = await caseOf('post', post.id)
    await decide({ actor: await moderator() }, { caseId: id, version, verdict: 'approve' })
    expect((await entry(page.id)).publishedQuestions).toBe(1)
    const input = { id: post.id, version: post.version + 1, title: TITLE, ...words('Something else') }
    expect((await editPost({ actor }, input)).state).toBe('held')
    expect((await entry(page.id)).publishedQuestions).toBe(0)
    expect(await caseOf('post', post.id)).toMatchObject({ kind: 'held_post', state: 'open' })
  })

  it('is for its author alone, and a question keeps its title', async () => {
    const { asker, post } = await question()
    const input = { id: post.id, version: post.version, ...words('Mine now') }
    await expect(editPost({ actor: await known() }, { ...input, title: TITLE })).rejects.toBeInstanceOf(
      Forbidden,
    )
    await expect(editPost({ actor: asker }, input)).rejects.toBeInstanceOf(Invalid)
  })
})

describe('withdrawing', () => {
  it('leaves an empty stub where somebody answered, and nothing elsewhere', async () => {
    const { page, asker, post, reply } = await thread()
    await withdrawPost({ actor: asker }, { id: post.id, version: (await row(post.id)).version })
    const { question: stub, answers } = await getThread(ANONYMOUS, post.id, LIST)
    expect(stub).toMatchObject({ state: 'withdrawn', title: null, html: '', author: null })
    expect(answers.items.map(({ id }) => id)).toEqual([reply.id])
    expect(await row(post.id)).toMatchObject({ text: '', title: null })
    expect((await entry(page.id)).publishedQuestions).toBe(0)
    const alone = await question()
    await withdrawPost({ actor: alone.asker }, { id: alone.post.id, version: alone.post.version })
    await expect(getThread(ANONYMOUS, alone.post.id, LIST)).rejects.toBeInstanceOf(NotFound)
    expect(await actions(alone.post.id)).toEqual(['post.published', 'post.withdrawn'])
    const gone = await events(alone.post.id)
    expect(gone.at(-1)?.purges).toEqual([`/${alone.page.path}`])
  })

  it('is for its author alone', async () => {
    const { post } = await question()
    const sent = withdrawPost({ actor: await known() }, { id: post.id, version: post.version })
    await expect(sent).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('helpful', () => {
  it('counts each person once, and can be taken back', async () => {
    const { reply, asker } = await thread()
    const other = await known()
    for (const actor of [asker, other, other]) await votePost({ actor }, { id: reply.id, helpful: true })
    expect(await row(reply.id)).toMatchObject({ helpful: 2 })
    const before = (await row(reply.id)).score
    expect(await votePost({ actor: other }, { id: reply.id, helpful: false })).toEqual({
      helpful: 1,
      voted: false,
    })
    expect((await row(reply.id)).score).toBeLessThan(before)
    expect((await actions(reply.id)).filter((action) => action.startsWith('post.vote'))).toHaveLength(4)
  })

  it('is not said of one’s own, nor of what is not shown', async () => {
    const { reply, helper } = await thread()
    const sent = votePost({ actor: helper }, { id: reply.id, helpful: true })
    await expect(sent).rejects.toBeInstanceOf(Forbidden)
    const held = await question(await newcomer())
    const unseen = votePost({ actor: helper }, { id: held.post.id, helpful: true })
    await expect(unseen).rejects.toBeInstanceOf(NotFound)
  })
})

describe('accepting', () => {
  it('puts the answer first with its date, and can be taken back', async () => {
    const { post, reply, asker } = await thread()
    const later = await answer({ actor: await known() }, { questionId: post.id, ...words('Not for me.') })
    await acceptAnswer({ actor: asker }, { questionId: post.id, answerId: reply.id })
    const { answers } = await getThread(ANONYMOUS, post.id, { ...LIST, sort: 'newest' })
    expect(answers.items.map(({ id }) => id)).toEqual([reply.id, later.id])
    expect(answers.items[0]?.acceptedAt).not.toBeNull()
    await acceptAnswer({ actor: asker }, { questionId: post.id, answerId: null })
    expect((await getThread(ANONYMOUS, post.id, LIST)).question.acceptedAnswerId).toBeNull()
    expect(await actions(post.id)).toEqual(['post.published', 'answer.accepted', 'answer.no_longer_accepted'])
  })

  it('is the asker’s alone, and only of answers to this question', async () => {
    const { post, reply, helper, asker } = await thread()
    const others = acceptAnswer({ actor: helper }, { questionId: post.id, answerId: reply.id })
    await expect(others).rejects.toBeInstanceOf(Forbidden)
    const elsewhere = await thread()
    const sent = acceptAnswer({ actor: asker }, { questionId: post.id, answerId: elsewhere.reply.id })
    await expect(sent).rejects.toBeInstanceOf(Invalid)
  })
})

describe('flagging', () => {
  it('opens one case, whose rejection hides the post and whose undo brings it back', async () => {
    const { page, post } = await question()
    for (const reason of ['advertising', 'abusive'] as const) {
      await flag({ actor: await known() }, { on: 'post', id: post.id, reason })
    }
    const opened = await caseOf('post', post.id)
    expect(opened).toMatchObject({ kind: 'flag', state: 'open' })
    expect(await db().flag.count({ where: { caseId: opened.id } })).toBe(2)
    const actor = await moderator()
    const { decision } = await decide(
      { actor },
      { caseId: opened.id, version: opened.version, verdict: 'reject', reason: 'advertising' },
    )
    await expect(getThread(ANONYMOUS, post.id, LIST)).rejects.toBeInstanceOf(NotFound)
    expect((await entry(page.id)).publishedQuestions).toBe(0)
    await undoDecision({ actor }, { decisionId: decision.id })
    expect((await getThread(ANONYMOUS, post.id, LIST)).question.state).toBe('published')
    expect((await entry(page.id)).publishedQuestions).toBe(1)
    expect(await actions(post.id)).toEqual([
      'post.published',
      'flag.raised',
      'flag.raised',
      'post.hidden',
      'decision.undone',
    ])
  })

  it('hides a flagged report with its numbers, and leaves it where the flag is dismissed', async () => {
    const page = await makePage()
    const report = await storeReport({ entryId: page.id })
    await db().entry.update({ where: { id: page.id }, data: { publishedReports: 1 } })
    await flag({ actor: await known() }, { on: 'report', id: report.id, reason: 'wrong_page' })
    const actor = await moderator()
    const first = await caseOf('report', report.id)
    await decide({ actor }, { caseId: first.id, version: first.version, verdict: 'dismiss' })
    expect((await entry(page.id)).publishedReports).toBe(1)
    await flag({ actor: await known() }, { on: 'report', id: report.id, reason: 'advertising' })
    const again = await caseOf('report', report.id)
    expect(await db().flag.count({ where: { caseId: again.id } })).toBe(1)
    await decide(
      { actor },
      { caseId: again.id, version: again.version, verdict: 'reject', reason: 'advertising' },
    )
    expect((await entry(page.id)).publishedReports).toBe(0)
  })

  it('is not for one’s own, nor for visitors', async () => {
    const { post, asker } = await question()
    const input = { on: 'post' as const, id: post.id, reason: 'wrong' as const }
    await expect(flag({ actor: asker }, input)).rejects.toBeInstanceOf(Forbidden)
    await expect(flag({ actor: ANONYMOUS }, input)).rejects.toBeInstanceOf(Unauthenticated)
    await expect(flag({ actor: await known() }, { ...input, reason: 'other' })).rejects.toBeInstanceOf(
      Invalid,
    )
  })
})

describe('a held post', () => {
  it('is shown by a moderator’s approval, not by its author’s', async () => {
    const { page, post } = await question(await known({ trust: 0, role: 'member' }))
    const { id, version } = await caseOf('post', post.id)
    await decide({ actor: await moderator() }, { caseId: id, version, verdict: 'approve' })
    expect((await row(post.id)).state).toBe('published')
    expect((await entry(page.id)).publishedQuestions).toBe(1)
  })

  it('conflicts when it was withdrawn meanwhile', async () => {
    const author = await newcomer()
    const { post } = await question(author)
    const { id, version } = await caseOf('post', post.id)
    await withdrawPost({ actor: author }, { id: post.id, version: post.version })
    const sent = decide({ actor: await moderator() }, { caseId: id, version, verdict: 'approve' })
    await expect(sent).rejects.toBeInstanceOf(Conflict)
    expect((await listMyPosts(author, { limit: 20 })).items).toMatchObject([{ state: 'withdrawn' }])
  })
})

it('finds questions like the one being typed, in Chinese too', async () => {
  const { page, asker } = await question()
  await ask({ actor: asker }, { path: page.path, title: '人在国外能不能网上销户？', ...words() })
  const like = async (q: string) =>
    (await similarQuestions({ q, path: page.path })).items.map(({ title }) => title)
  expect(await like('国外网上销户')).toEqual(['人在国外能不能网上销户？'])
  await ask({ actor: asker }, { path: page.path, title: 'Roaming stopped in Iceland, why?', ...words() })
  expect(await like('why did roaming stop in iceland')).toContain('Roaming stopped in Iceland, why?')
  expect(await like('unrelated words entirely')).toEqual([])
})
