/** An author takes a post back: its words are gone, what others wrote below it stays. */
import { closeCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { pagesWithPost, pagesWithWords } from './pages-with-post'
import { maySeePost, mayWithdrawPost } from './permissions'
import { unpublishPost } from './publish-post'
import { withdrawPostSchema } from './schema'
import { loadFor, refuseChanged, viewOf } from './write-parts'

const NO_WORDS = { title: null, titleWords: [], text: '', html: '', fingerprint: null }

/**
 * Withdraws a post. Where it was answered an empty stub stays in its place.
 * @throws Conflict `post_changed` with `current`; NotFound, Forbidden
 */
export const withdrawPost = command({
  input: withdrawPostSchema,
  load: (tx, { id }, actor) => loadFor(tx, id, (post) => maySeePost(actor, post)),
  allow: (actor, post) => mayWithdrawPost(actor, post),
  run: async ({ tx, input: { id, version }, subject: post, actor, now }) => {
    await refuseChanged(tx, post, version, actor)
    const wasPublished = post.state === 'published'
    if (wasPublished) await unpublishPost(tx, post, 'withdrawn')
    await tx.post.update({
      where: { id },
      data: { ...NO_WORDS, state: 'withdrawn', ...(wasPublished ? {} : { version: { increment: 1 } }) },
    })
    await tx.postRevision.deleteMany({ where: { postId: id } })
    await closeCase(tx, { type: 'post', id }, now)
    return {
      result: await viewOf(tx, id, actor),
      event: {
        action: 'post.withdrawn',
        subject: { type: 'post', id },
        before: { state: post.state },
        after: { kind: post.kind, path: post.entry.path, state: 'withdrawn' },
        expires: wasPublished ? await pagesWithPost(tx, post) : [],
        purges: wasPublished ? pagesWithWords(post) : [],
      },
    }
  },
})
