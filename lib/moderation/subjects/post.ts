/** Deciding on a question, an answer or a comment: held ones, and shown ones that members flagged. */
import { z } from 'zod'
import { Conflict } from '@/lib/core/errors'
import { type LoadedPost, loadPost } from '@/lib/discussion/load-post'
import { pagesWithPost, pagesWithWords } from '@/lib/discussion/pages-with-post'
import { publishPost, unpublishPost } from '@/lib/discussion/publish-post'
import { postStateSchema } from '@/lib/discussion/schema'
import type { Applied, ApplyArgs, LoadSubject, Restored } from './subject'

const undoSchema = z.object({
  state: postStateSchema,
  /** Version of the post that the decision made. */
  version: z.int(),
  /** Question whose accepted answer it was. */
  acceptedBy: z.uuid().nullable(),
  acceptedAt: z.iso.datetime().nullable(),
})

const about = (post: LoadedPost) => ({ kind: post.kind, path: post.entry.path })

/** Whatever the kind of its case: of a post that is shown the question is whether it stays. */
const isShown = (post: LoadedPost): boolean => post.state === 'published'

async function apply(post: LoadedPost, { tx, input, now }: ApplyArgs): Promise<Applied> {
  const { verdict } = input
  const accepted = await tx.post.findUnique({
    where: { acceptedAnswerId: post.id },
    select: { id: true, acceptedAt: true },
  })
  const moves = verdict !== 'dismiss'
  const undo = {
    state: post.state,
    version: post.version + (moves ? 1 : 0),
    acceptedBy: accepted?.id ?? null,
    acceptedAt: accepted?.acceptedAt?.toISOString() ?? null,
  }
  const after = about(post)
  if (!moves) return { action: 'flag.dismissed', undo, after }
  if (isShown(post)) {
    const expires = await pagesWithPost(tx, post)
    await unpublishPost(tx, post, 'hidden')
    return { action: 'post.hidden', undo, after, expires, purges: pagesWithWords(post) }
  }
  if (verdict === 'approve') {
    await publishPost(tx, post, now)
    return { action: 'post.published', undo, after, expires: await pagesWithPost(tx, post) }
  }
  await tx.post.update({ where: { id: post.id }, data: { state: 'rejected', version: { increment: 1 } } })
  return { action: 'post.rejected', undo, after }
}

async function restore(
  post: LoadedPost,
  { tx, undo, now }: { tx: ApplyArgs['tx']; undo: unknown; now: Date },
) {
  const was = undoSchema.parse(undo)
  if (post.version !== was.version) throw new Conflict('changed_since_decision')
  if (was.state === post.state) return {}
  const pages: Restored = { expires: await pagesWithPost(tx, post) }
  if (was.state === 'published') {
    await publishPost(tx, post, now)
    if (was.acceptedBy) {
      // Another answer may have been accepted meanwhile: that one stays.
      await tx.post.updateMany({
        where: { id: was.acceptedBy, acceptedAnswerId: null },
        data: { acceptedAnswerId: post.id, acceptedAt: was.acceptedAt },
      })
    }
    return pages
  }
  if (post.state === 'published') {
    await unpublishPost(tx, post, 'held')
    return { ...pages, purges: pagesWithWords(post) }
  }
  await tx.post.update({ where: { id: post.id }, data: { state: was.state, version: { increment: 1 } } })
  return {}
}

export const loadPostSubject: LoadSubject = async (tx, id) => {
  const post = await loadPost(tx, id)
  return (
    post && {
      authorId: post.authorId,
      state: post.state,
      waits: post.state === 'held' || post.state === 'published',
      verdicts: () => (isShown(post) ? ['reject', 'dismiss'] : ['approve', 'reject']),
      apply: (args) => apply(post, args),
      restore: (args) => restore(post, args),
    }
  )
}
