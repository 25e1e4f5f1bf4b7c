/** Which event tells whom. Pure: the worker looks up addresses, nothing here does. */

export const MAIL_TEMPLATES = [
  'sign_in',
  'report_published',
  'report_rejected',
  'report_changes_requested',
  'report_hidden',
  'proposal_published',
  'proposal_rejected',
  'proposal_changes_requested',
  'post_published',
  'post_rejected',
  'post_hidden',
  'question_answered',
  'report_commented',
] as const
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]
export const REPLY_TEMPLATES = ['question_answered', 'report_commented'] as const
export type ReplyTemplate = (typeof REPLY_TEMPLATES)[number]
export type DecisionTemplate = Exclude<MailTemplate, 'sign_in' | ReplyTemplate>

export const isReply = (template: MailTemplate): template is ReplyTemplate =>
  REPLY_TEMPLATES.some((reply) => reply === template)

/** What a decision was made on: a report, a proposed change of a page, or a question, answer or comment. */
export const decidedKind = (template: DecisionTemplate): 'report' | 'proposal' | 'post' =>
  template.startsWith('proposal_') ? 'proposal' : template.startsWith('post_') ? 'post' : 'report'

/**
 * `asker`: the address of a sign-in request. `author`: of the report, proposal or post, once the decision
 * is final. `replied`: whose question was answered or whose report was commented on, once that is shown for
 * good.
 */
export type MailRoute =
  | { to: 'asker'; template: 'sign_in' }
  | { to: 'author'; template: DecisionTemplate; verdict: 'approve' | 'reject' | 'ask_change' }
  | { to: 'replied' }

const ROUTES: Readonly<Record<string, readonly MailRoute[]>> = {
  'sign_in.requested': [{ to: 'asker', template: 'sign_in' }],
  'report.published': [{ to: 'author', template: 'report_published', verdict: 'approve' }],
  'report.rejected': [{ to: 'author', template: 'report_rejected', verdict: 'reject' }],
  'report.changes_requested': [{ to: 'author', template: 'report_changes_requested', verdict: 'ask_change' }],
  'report.hidden': [{ to: 'author', template: 'report_hidden', verdict: 'reject' }],
  'revision.published': [{ to: 'author', template: 'proposal_published', verdict: 'approve' }],
  'revision.rejected': [{ to: 'author', template: 'proposal_rejected', verdict: 'reject' }],
  'revision.changes_requested': [
    { to: 'author', template: 'proposal_changes_requested', verdict: 'ask_change' },
  ],
  'post.published': [{ to: 'author', template: 'post_published', verdict: 'approve' }, { to: 'replied' }],
  'post.rejected': [{ to: 'author', template: 'post_rejected', verdict: 'reject' }],
  'post.hidden': [{ to: 'author', template: 'post_hidden', verdict: 'reject' }],
}

/** The mails an event asks for; none for most. What is held waits in the queue and mails nobody. */
export const mailRoutesOf = (action: string): readonly MailRoute[] =>
  Object.hasOwn(ROUTES, action) ? (ROUTES[action] ?? []) : []

/** The event after which mails about a decision that was taken back are not sent. */
export const DECISION_UNDONE = 'decision.undone'
