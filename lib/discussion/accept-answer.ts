/** Whoever asked says which answer helped, or that none did after all. */
import { command } from '@/lib/core/command'
import { Invalid } from '@/lib/core/errors'
import { pagesWithPost } from './pages-with-post'
import { mayAccept, maySeePost } from './permissions'
import { acceptSchema } from './schema'
import { loadFor, viewOf } from './write-parts'

/**
 * Accepts a shown answer of the question; null takes it back.
 * @returns the question
 * @throws Invalid the answer is not one of this question; NotFound, Forbidden
 */
export const acceptAnswer = command({
  input: acceptSchema,
  load: (tx, { questionId }, actor) =>
    loadFor(tx, questionId, (post) => post.kind === 'question' && maySeePost(actor, post)),
  allow: (actor, question) => mayAccept(actor, question),
  run: async ({ tx, input: { answerId }, subject: question, actor, now }) => {
    const { id, acceptedAnswerId } = question
    if (answerId) {
      const found = await tx.post.findFirst({
        where: { id: answerId, parentId: id, kind: 'answer', state: 'published' },
        select: { id: true },
      })
      if (!found) throw new Invalid([{ path: ['answerId'], code: 'not_an_answer' }])
    }
    if (answerId !== acceptedAnswerId) {
      const acceptedAt = answerId ? now : null
      await tx.post.update({ where: { id }, data: { acceptedAnswerId: answerId, acceptedAt } })
    }
    return {
      result: await viewOf(tx, id, actor),
      event: {
        action: answerId ? 'answer.accepted' : 'answer.no_longer_accepted',
        subject: { type: 'post', id },
        before: { acceptedAnswerId },
        after: { acceptedAnswerId: answerId },
        // The line of a question says whether an answer helped.
        expires: await pagesWithPost(tx, question),
      },
    }
  },
})
