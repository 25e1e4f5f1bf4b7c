/** Which event tells whom. Pure: the worker looks up addresses, nothing here does. */

export const MAIL_TEMPLATES = [
  'sign_in',
  'report_published',
  'report_rejected',
  'report_changes_requested',
  'proposal_published',
  'proposal_rejected',
  'proposal_changes_requested',
] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]
export type DecisionTemplate = Exclude<MailTemplate, 'sign_in'>

/** Whether a mail is about a proposed change of a page rather than a report. */
export const isAboutProposal = (template: DecisionTemplate): boolean => template.startsWith('proposal_')

/** `asker`: the address of a sign-in request. `author`: of the report or proposal, once the decision is final. */
export type MailRoute =
  | { to: 'asker'; template: 'sign_in' }
  | { to: 'author'; template: DecisionTemplate; verdict: 'approve' | 'reject' | 'ask_change' }

const ROUTES: Readonly<Record<string, MailRoute>> = {
  'sign_in.requested': { to: 'asker', template: 'sign_in' },
  'report.published': { to: 'author', template: 'report_published', verdict: 'approve' },
  'report.rejected': { to: 'author', template: 'report_rejected', verdict: 'reject' },
  'report.changes_requested': { to: 'author', template: 'report_changes_requested', verdict: 'ask_change' },
  'revision.published': { to: 'author', template: 'proposal_published', verdict: 'approve' },
  'revision.rejected': { to: 'author', template: 'proposal_rejected', verdict: 'reject' },
  'revision.changes_requested': {
    to: 'author',
    template: 'proposal_changes_requested',
    verdict: 'ask_change',
  },
}

/** The mail an event asks for; undefined for most. What is held waits in the queue and mails nobody. */
export const mailRouteOf = (action: string): MailRoute | undefined =>
  Object.hasOwn(ROUTES, action) ? ROUTES[action] : undefined

/** The event after which mails about a decision that was taken back are not sent. */
export const DECISION_UNDONE = 'decision.undone'
