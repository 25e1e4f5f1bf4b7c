/** From an event to rows in `mail`: at most one an event, address and template. */
import type { Tx } from '@/lib/core/db'
import { planReply } from './plan-reply'
import { DECISION_UNDONE, decidedKind, type MailRoute, mailRoutesOf } from './routing'

export type PlannedEvent = { seq: bigint; action: string; subjectId: string; at: Date }

/**
 * Writes the mails that an event asks for, and cancels those whose decision was undone. Doing it
 * twice changes nothing. Data of a mail are ids only: what it says is looked up when it is sent.
 */
export async function planMails(tx: Tx, event: PlannedEvent): Promise<void> {
  if (event.action === DECISION_UNDONE) return cancelUndone(tx)
  for (const route of mailRoutesOf(event.action)) {
    const mail = await planned(tx, event, route)
    if (!mail) continue
    await tx.mail.createMany({ data: { ...mail, eventSeq: event.seq }, skipDuplicates: true })
  }
}

function planned(tx: Tx, event: PlannedEvent, route: MailRoute) {
  if (route.to === 'asker') return toAsker(tx, event, route)
  return route.to === 'author' ? toAuthor(tx, event, route) : planReply(tx, event)
}

async function toAsker(tx: Tx, event: PlannedEvent, { template }: Extract<MailRoute, { to: 'asker' }>) {
  const request = await tx.signInRequest.findUnique({ where: { id: event.subjectId } })
  if (!request) return undefined
  return {
    template,
    address: request.email,
    locale: request.locale,
    data: { requestId: request.id },
    notBefore: event.at,
  }
}

/** What a decision was about, with its author: a report, a post, or a proposal however it was published. */
async function decidedOn(tx: Tx, id: string, kind: ReturnType<typeof decidedKind>) {
  if (kind === 'post') {
    const post = await tx.post.findUnique({ where: { id }, include: { author: true } })
    return post?.author && { author: post.author, type: 'post', id, data: { postId: id } }
  }
  if (kind === 'report') {
    const report = await tx.report.findUnique({ where: { id }, include: { author: true } })
    return report?.author && { author: report.author, type: 'report', id, data: { reportId: id } }
  }
  const revision = await tx.revision.findUnique({ where: { id }, include: { author: true } })
  // A moderator may have published it as another revision: the case stays with what was proposed.
  const proposed = revision?.proposalId ?? id
  return (
    revision?.author && { author: revision.author, type: 'revision', id: proposed, data: { revisionId: id } }
  )
}

/** Only decisions of people are mailed, and not before they can no longer be undone. */
async function toAuthor(tx: Tx, event: PlannedEvent, route: Extract<MailRoute, { to: 'author' }>) {
  const about = await decidedOn(tx, event.subjectId, decidedKind(route.template))
  if (!about) return undefined
  const decision = await tx.decision.findFirst({
    where: {
      case: { subjectType: about.type, subjectId: about.id },
      verdict: route.verdict,
      undoneAt: null,
      decidedAt: { lte: new Date(event.at.getTime() + CLOCKS_APART_MS) },
    },
    orderBy: { decidedAt: 'desc' },
  })
  if (!decision) return undefined
  return {
    template: route.template,
    memberId: about.author.id,
    address: about.author.email,
    locale: about.author.locale,
    data: { ...about.data, decisionId: decision.id },
    notBefore: decision.undoUntil,
  }
}

/** The event's time is the database's, the decision's is the program's. */
const CLOCKS_APART_MS = 60_000

/** Looks at the decisions themselves, so that it does not matter what the event names. */
async function cancelUndone(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    update mail set cancelled = true
    from decision d
    where mail.sent_at is null and not mail.cancelled and mail.data ? 'decisionId'
      and d.id = (mail.data ->> 'decisionId')::uuid and d.undone_at is not null`
}
