/** From an event to rows in `mail`: at most one an event, address and template. */
import type { Tx } from '@/lib/core/db'
import { DECISION_UNDONE, isAboutProposal, type MailRoute, mailRouteOf } from './routing'

export type PlannedEvent = { seq: bigint; action: string; subjectId: string; at: Date }

/**
 * Writes the mails that an event asks for, and cancels those whose decision was undone. Doing it
 * twice changes nothing. Data of a mail are ids only: what it says is looked up when it is sent.
 */
export async function planMails(tx: Tx, event: PlannedEvent): Promise<void> {
  if (event.action === DECISION_UNDONE) return cancelUndone(tx)
  const route = mailRouteOf(event.action)
  if (!route) return
  const mail = route.to === 'asker' ? await toAsker(tx, event) : await toAuthor(tx, event, route)
  if (!mail) return
  await tx.mail.createMany({
    data: { ...mail, eventSeq: event.seq, template: route.template },
    skipDuplicates: true,
  })
}

async function toAsker(tx: Tx, event: PlannedEvent) {
  const request = await tx.signInRequest.findUnique({ where: { id: event.subjectId } })
  if (!request) return undefined
  return {
    address: request.email,
    locale: request.locale,
    data: { requestId: request.id },
    notBefore: event.at,
  }
}

/** What a decision was about, with its author: a report, or a proposal however it was published. */
async function decidedOn(tx: Tx, id: string, proposal: boolean) {
  if (!proposal) {
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
  const about = await decidedOn(tx, event.subjectId, isAboutProposal(route.template))
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
