import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { flag } from '@/lib/moderation/flag'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeQuestion, storeReply } from '@/lib/testing/factories-posts'
import { acceptAnswer } from './accept-answer'
import { editPost } from './edit-post'
import { postHistory } from './queries'
import { answer } from './submit-post'
import { votePost } from './vote-post'
import { withdrawPost } from './withdraw-post'

const PEOPLE = 8
const WORDS = { text: 'In the app, under settings.', language: 'en' as const }
const member = async (overrides = {}) => actorOf(await makeMember({ trust: 1, ...overrides }))
const people = () => Promise.all(Array.from({ length: PEOPLE }, () => member()))
const row = (id: string) => db().post.findUniqueOrThrow({ where: { id } })

describe('many at once', () => {
  it('count each vote, each answer and each flag once', async () => {
    const question = await storeQuestion()
    const reply = await storeReply(question)
    const actors = await people()
    const twice = [...actors, ...actors]
    await Promise.all(twice.map((actor) => votePost({ actor }, { id: reply.id, helpful: true })))
    expect((await row(reply.id)).helpful).toBe(PEOPLE)
    await Promise.all(actors.map((actor) => votePost({ actor }, { id: reply.id, helpful: false })))
    expect((await row(reply.id)).helpful).toBe(0)
    await Promise.all(actors.map((actor) => answer({ actor }, { questionId: question.id, ...WORDS })))
    expect((await row(question.id)).replies).toBe(PEOPLE + 1)
    const input = { on: 'post' as const, id: reply.id, reason: 'wrong' as const }
    const counts = await Promise.all(actors.map((actor) => flag({ actor }, input)))
    expect(Math.max(...counts.map(({ flags }) => flags))).toBe(PEOPLE)
    expect(await db().case.count({ where: { subjectId: reply.id } })).toBe(1)
  })

  it('of two changes of one post the second is told what the first made of it', async () => {
    const author = await makeMember({ trust: 1 })
    const question = await storeQuestion({ authorId: author.id })
    const change = (text: string) =>
      editPost(
        { actor: actorOf(author) },
        { id: question.id, version: 1, title: String(question.title), ...WORDS, text },
      )
    const ends = await Promise.allSettled([change('One text of mine'), change('Another text of mine')])
    const kept = ends.find((end) => end.status === 'fulfilled')
    const lost = ends.find((end) => end.status === 'rejected')
    expect((await row(question.id)).text).toBe(kept?.value.text)
    expect(lost?.reason).toMatchObject({
      code: 'post_changed',
      details: { current: { text: kept?.value.text } },
    })
  })

  it('never leave a withdrawn answer accepted', async () => {
    const [asker, helper] = [await makeMember({ trust: 1 }), await makeMember({ trust: 1 })]
    const question = await storeQuestion({ authorId: asker.id })
    for (let round = 0; round < 5; round += 1) {
      const reply = await storeReply(question, { authorId: helper.id })
      const ends = await Promise.allSettled([
        acceptAnswer({ actor: actorOf(asker) }, { questionId: question.id, answerId: reply.id }),
        withdrawPost({ actor: actorOf(helper) }, { id: reply.id, version: 1 }),
      ])
      for (const end of ends) {
        if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(AppError)
      }
      expect((await row(question.id)).acceptedAnswerId).toBeNull()
    }
  })
})

it('keeps the earlier texts of a post that waits, for its author and moderators alone', async () => {
  const author = await makeMember({ trust: 0 })
  const question = await storeQuestion({ authorId: author.id, state: 'held', text: 'First words' })
  const title = 'How was it for you, in the end?'
  for (const [version, text] of [
    [1, 'Second words'],
    [2, 'Third words'],
  ] as const) {
    await editPost({ actor: actorOf(author) }, { id: question.id, version, title, ...WORDS, text })
  }
  const { items } = await postHistory(actorOf(author), question.id)
  expect(items.map(({ version, text }) => [version, text])).toEqual([
    [2, 'Second words'],
    [1, 'First words'],
  ])
  const moderator = await member({ role: 'moderator' })
  expect((await postHistory(moderator, question.id)).items).toHaveLength(2)
  await expect(postHistory(await member(), question.id)).rejects.toMatchObject({ code: 'not_found' })
})
