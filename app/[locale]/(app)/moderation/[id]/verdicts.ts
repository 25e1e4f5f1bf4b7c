/** What can be decided about a case, and with which reasons. Pure. */
import { type CaseView, REPORT_REASONS, type Verdict } from '@/lib/moderation/schema'

type About = Pick<CaseView, 'kind' | 'report' | 'post' | 'proposal'>

/** Why a question, an answer or a comment is not shown: the reasons that speak of reports alone left out. */
export const POST_REASONS = REPORT_REASONS.filter(
  (reason) => reason !== 'not_an_experience' && reason !== 'not_believable',
)

/** Whether it is about something that is shown and that members flagged. */
export const isFlagged = ({ kind, report, post }: About): boolean =>
  kind === 'flag' && (report !== null || post !== null)

/** The verdicts that mean something, in the order of their buttons. */
export function verdictsOf(subject: About): Verdict[] {
  if (isFlagged(subject)) return ['reject', 'dismiss']
  if (subject.report || subject.proposal) return ['approve', 'ask_change', 'reject']
  return subject.post ? ['approve', 'reject'] : ['dismiss']
}
