/** From a post that appears to the mail for whoever it answers: few mails, however much is written. */
import { HOUR } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import type { ReplyTemplate } from './routing'

/** After a mail about a question or a report the next one waits so long, and tells of all that came since. */
export const QUIET_MS = 6 * HOUR

/** Whom a post answers, and in what: the asker of its question, or the author of its report. */
async function answeredBy(tx: Tx, postId: string) {
  const post = await tx.post.findUnique({
    where: { id: postId },
    include: { parent: { include: { author: true } }, report: { include: { author: true } } },
  })
  const target = post?.kind === 'answer' ? post.parent : post?.kind === 'comment' ? post.report : null
  if (!target?.author || target.state !== 'published' || target.authorId === post?.authorId) return undefined
  const template: ReplyTemplate = post?.kind === 'answer' ? 'question_answered' : 'report_commented'
  return { template, targetId: target.id, owner: target.author }
}

/** When it is certain that the post stays: a moderator may still take an approval back. */
async function shownForGood(tx: Tx, postId: string, at: Date): Promise<Date> {
  const decision = await tx.decision.findFirst({
    where: { case: { subjectType: 'post', subjectId: postId }, verdict: 'approve', undoneAt: null },
    orderBy: { decidedAt: 'desc' },
    select: { undoUntil: true },
  })
  return decision && decision.undoUntil > at ? decision.undoUntil : at
}

/**
 * The mail that a published post asks for; undefined where nobody is answered, where it was told before, or
 * where a mail that waits will tell of it too.
 */
export async function planReply(tx: Tx, event: { subjectId: string; at: Date }) {
  const { subjectId: postId } = event
  const answered = await answeredBy(tx, postId)
  if (!answered) return undefined
  const { template, targetId, owner } = answered
  const mails = { memberId: owner.id, template }
  const told = await tx.mail.findFirst({
    where: { ...mails, data: { path: ['postId'], equals: postId } },
    select: { id: true },
  })
  if (told) return undefined
  const last = await tx.mail.findFirst({
    where: { ...mails, cancelled: false, data: { path: ['targetId'], equals: targetId } },
    orderBy: { notBefore: 'desc' },
    select: { sentAt: true, notBefore: true },
  })
  const certain = await shownForGood(tx, postId, event.at)
  if (last && !last.sentAt && last.notBefore >= certain) return undefined
  const quietUntil = last ? last.notBefore.getTime() + QUIET_MS : 0
  return {
    template,
    memberId: owner.id,
    address: owner.email,
    locale: owner.locale,
    data: { postId, targetId },
    notBefore: new Date(Math.max(quietUntil, certain.getTime())),
  }
}
