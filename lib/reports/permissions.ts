/** Who may do what with a report. Pure. */
import { type Actor, isModerator, mayWrite } from '../core/actor'
import type { ReportState } from './schema'

type Owned = { authorId: string | null; state: ReportState }
/** True, or the code of the reason why not. */
type Answer = true | string

/** From this level of trust a new report is published at once. */
const TRUST_TO_PUBLISH = 1

const EDITABLE: ReportState[] = ['held', 'changes_requested', 'published']

const isAuthor = (actor: Actor, report: { authorId: string | null }): boolean =>
  actor.kind === 'member' && report.authorId === actor.id

/** May see it at all: published is for everyone, the rest for its author and for moderators. */
export const maySeeReport = (actor: Actor, report: Owned): boolean =>
  report.state === 'published' || isAuthor(actor, report) || isModerator(actor)

export const maySubmitReport = (actor: Actor): Answer => mayWrite(actor) || 'account_restricted'

/** Authors edit what is held, sent back or published; what was refused or taken back stays as it is. */
export function mayEditReport(actor: Actor, report: Owned): Answer {
  if (!isAuthor(actor, report)) return 'not_your_report'
  if (!mayWrite(actor)) return 'account_restricted'
  return EDITABLE.includes(report.state) || 'report_not_editable'
}

/** Taking back is allowed to silenced authors too: it only ever shows less. */
export function mayWithdrawReport(actor: Actor, report: Owned): Answer {
  if (!isAuthor(actor, report)) return 'not_your_report'
  return EDITABLE.includes(report.state) || 'report_not_editable'
}

/** Whether a new report of this member is shown before a moderator saw it. */
export const publishesAtOnce = (actor: Actor): boolean => mayWrite(actor) && actor.trust >= TRUST_TO_PUBLISH
