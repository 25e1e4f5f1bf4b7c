import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '@/lib/core/actor'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeQuestion, storeReply } from '@/lib/testing/factories-posts'
import { answerCursor, firstComments, getThread } from './queries'

const day = (n: number) => new Date(Date.UTC(2026, 9, n))

describe('a link to an answer', () => {
  it.each(['helpful', 'newest'] as const)('leads to the page that begins with it, by %s', async (sort) => {
    const question = await storeQuestion()
    const made = []
    for (let n = 1; n <= 6; n += 1) made.push(await storeReply(question, { publishedAt: day(n) }))
    const wanted = made[1]?.id ?? ''
    const cursor = await answerCursor(question.id, wanted, sort)
    const page = await getThread(ANONYMOUS, question.id, { sort, limit: 2, cursor: cursor ?? undefined })
    expect(page.answers.items.map(({ id }) => id)).toEqual([wanted, made[0]?.id])
    expect(page.answers.prevCursor).not.toBeNull()
  })

  it('is the first page for what stands there, and for what is not shown or of another question', async () => {
    const question = await storeQuestion()
    const answer = await storeReply(question)
    const held = await storeReply(question, { state: 'held' })
    const other = await storeReply(await storeQuestion())
    expect(await answerCursor(question.id, answer.id, 'helpful')).not.toBeNull()
    expect(await answerCursor(question.id, held.id, 'helpful')).toBeNull()
    expect(await answerCursor(question.id, other.id, 'helpful')).toBeNull()
    expect(await answerCursor(question.id, question.id, 'helpful')).toBeNull()
  })
})

it('comments of one’s own that wait stand with the first ones, for their author alone', async () => {
  const author = await makeMember()
  const answer = await storeReply(await storeQuestion())
  const shown = await storeReply(answer, { publishedAt: day(1) })
  const held = await storeReply(answer, { state: 'held', authorId: author.id })
  const ids = async (actor: Parameters<typeof firstComments>[0]) =>
    (await firstComments(actor, [answer.id], 3)).get(answer.id)?.map(({ id }) => id)
  expect(await ids(actorOf(author))).toEqual([shown.id, held.id])
  expect(await ids(actorOf(await makeMember()))).toEqual([shown.id])
  expect(await ids(ANONYMOUS)).toEqual([shown.id])
})
