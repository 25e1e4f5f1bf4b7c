/** Asking, answering, commenting: held for a new member, shown at once for one who is known. */
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { mayPost, mayReply, maySeePost } from './permissions'
import { answerSchema, askSchema, commentSchema } from './schema'
import { loadFor, storePost } from './write-parts'

/**
 * A question on a page of any kind.
 * @returns the question as its author sees it
 * @throws Invalid, NotFound no such page, Forbidden the account is restricted
 */
export const ask = command({
  input: askSchema,
  load: (tx, { path }) =>
    tx.entry.findFirst({
      where: { path, lifecycle: 'active' },
      select: { id: true, path: true, country: true },
    }),
  allow: (actor) => mayPost(actor),
  run: ({ tx, input, subject: entry, actor, now }) =>
    storePost(tx, { ...input, kind: 'question', entry, actor, now }),
})

/**
 * An answer to a question that is shown.
 * @throws Invalid; NotFound no such question; Forbidden
 */
export const answer = command({
  input: answerSchema,
  load: (tx, { questionId }, actor) =>
    loadFor(tx, questionId, (post) => post.kind === 'question' && maySeePost(actor, post)),
  allow: (actor, question) => mayReply(actor, question),
  run: ({ tx, input: { text, language }, subject: { id, entry }, actor, now }) =>
    storePost(tx, { text, language, kind: 'answer', entry, parentId: id, actor, now }),
})

/** The report or the post that is commented on; only what everyone sees. */
async function loadTarget(tx: Tx, on: 'report' | 'post', id: string) {
  if (on === 'post') {
    const post = await loadFor(
      tx,
      id,
      ({ kind, state, parent }) => kind === 'answer' && state === 'published' && parent?.shown === true,
    )
    return post && { entry: post.entry, parentId: post.id }
  }
  const report = await tx.report.findFirst({
    where: { id, state: 'published' },
    select: { id: true, entry: { select: { id: true, path: true, country: true } } },
  })
  return report && { entry: report.entry, reportId: report.id }
}

/**
 * A comment on a report or on an answer.
 * @throws Invalid; NotFound nothing shown by that id; Forbidden
 */
export const comment = command({
  input: commentSchema,
  load: (tx, { on, id }) => loadTarget(tx, on, id),
  allow: (actor) => mayPost(actor),
  run: ({ tx, input: { text, language }, subject, actor, now }) =>
    storePost(tx, { text, language, kind: 'comment', ...subject, actor, now }),
})
