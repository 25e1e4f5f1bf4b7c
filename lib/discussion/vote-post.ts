/** "Helpful": one a person, taken back at any time. */
import { command } from '@/lib/core/command'
import { mayVote } from './permissions'
import { voteSchema } from './schema'
import { scoreOf } from './score'
import { loadFor } from './write-parts'

/**
 * Says that a post helped, or takes it back. Saying it twice changes nothing.
 * @returns how many found it helpful now
 * @throws NotFound, Forbidden one's own or not shown
 */
export const votePost = command({
  input: voteSchema,
  load: (tx, { id }) => loadFor(tx, id, ({ state }) => state === 'published'),
  allow: (actor, post) => mayVote(actor, post),
  run: async ({ tx, input: { id, helpful: wanted }, subject: post, actor, now }) => {
    const memberId = actor.kind === 'member' ? actor.id : ''
    const { count } = wanted
      ? await tx.postVote.createMany({ data: { postId: id, memberId, createdAt: now }, skipDuplicates: true })
      : await tx.postVote.deleteMany({ where: { postId: id, memberId } })
    const helpful = post.helpful + (wanted ? count : -count)
    if (count > 0) {
      const score = scoreOf(helpful, post.publishedAt ?? now)
      await tx.post.update({ where: { id }, data: { helpful, score } })
    }
    return {
      result: { helpful, voted: wanted },
      event: {
        action: wanted ? 'post.voted' : 'post.vote_withdrawn',
        subject: { type: 'post', id },
        after: { helpful },
      },
    }
  },
})
