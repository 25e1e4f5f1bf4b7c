/** What changes when a post appears or goes: its state and the counter of what it stands below. */
import type { Tx } from '@/lib/core/db'
import type { PostView } from './schema'
import { scoreOf } from './score'

/** The parts of a post that counting reads. */
type Counted = {
  id: string
  kind: PostView['kind']
  entryId: string | null
  reportId: string | null
  parentId: string | null
  helpful: number
  publishedAt: Date | null
}

/** Published questions of a page, answers of a question, comments of a report or a post. */
async function count(tx: Tx, post: Counted, by: 1 | -1): Promise<void> {
  if (post.reportId) {
    await tx.report.update({ where: { id: post.reportId }, data: { comments: { increment: by } } })
  } else if (post.parentId) {
    await tx.post.update({ where: { id: post.parentId }, data: { replies: { increment: by } } })
  } else if (post.entryId) {
    await tx.entry.update({ where: { id: post.entryId }, data: { publishedQuestions: { increment: by } } })
  }
}

/** Shows a post. Its first day of publication stays when it comes back. */
export async function publishPost(tx: Tx, post: Counted, now: Date): Promise<void> {
  const publishedAt = post.publishedAt ?? now
  await tx.post.update({
    where: { id: post.id },
    data: {
      state: 'published',
      publishedAt,
      score: scoreOf(post.helpful, publishedAt),
      version: { increment: 1 },
    },
  })
  await count(tx, post, 1)
}

/** Takes a published post away into another state. An answer that is gone is no longer the accepted one. */
export async function unpublishPost(
  tx: Tx,
  post: Counted,
  state: 'held' | 'withdrawn' | 'hidden',
): Promise<void> {
  await tx.post.update({ where: { id: post.id }, data: { state, version: { increment: 1 } } })
  await count(tx, post, -1)
  if (post.kind === 'answer' && state !== 'held') {
    await tx.post.updateMany({
      where: { acceptedAnswerId: post.id },
      data: { acceptedAnswerId: null, acceptedAt: null },
    })
  }
}
