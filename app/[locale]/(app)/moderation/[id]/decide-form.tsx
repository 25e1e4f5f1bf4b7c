'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { type CaseView, PROPOSAL_REASONS, type Verdict } from '@/lib/moderation/schema'
import { ReasonForm } from './reason-form'
import type { Deciding } from './use-decide'
import type { Review } from './use-review'
import { isFlagged, POST_REASONS, verdictsOf } from './verdicts'

const KEYS: Partial<Record<Verdict, string>> = { approve: 'a', ask_change: 'e', reject: 'r' }

type DecideFormProps = { subject: CaseView; deciding: Deciding; review: Review }

/** The verdicts that are open for this case. Approving takes one press; it can be undone. */
export function DecideForm({ subject, deciding, review }: DecideFormProps) {
  const t = useTranslations('moderation')
  const talk = useTranslations('discussion')
  const edit = useTranslations('edit')
  if (subject.state === 'closed') return null
  if (!subject.may.decide) {
    const why = subject.may.why ?? ''
    return (
      <Notice title={t('may_not')}>
        <p>{t.has(`problem.${why}`) ? t(`problem.${why}`) : t('problem.forbidden')}</p>
      </Notice>
    )
  }
  const { choice, choose, send, pending } = deciding
  const { proposal } = subject
  const approveLabel = proposal?.merge
    ? edit('review.approve_merged')
    : proposal?.needsSecond && !proposal.firstApproval
      ? edit('review.approve_first')
      : t('decide.approve')
  const verdicts = verdictsOf(subject)
  const flagged = isFlagged(subject)
  const reasons = subject.post
    ? POST_REASONS.map((value) => ({ value, text: talk(`moderate.reasons.${value}`) }))
    : proposal
      ? PROPOSAL_REASONS.map((value) => ({ value, text: edit(`reason.${value}`) }))
      : undefined
  return (
    <section className="decide">
      <h2>{t('decide.title')}</h2>
      <div className="actions">
        {verdicts.map((verdict) =>
          verdict === 'approve' ? (
            <Button
              key={verdict}
              pending={pending && choice === null}
              onClick={review.approve}
              aria-keyshortcuts={KEYS[verdict]}
            >
              {approveLabel}
            </Button>
          ) : (
            <Button
              key={verdict}
              look={verdict === 'reject' ? 'danger' : 'plain'}
              aria-expanded={choice === verdict}
              onClick={() => choose(verdict)}
              aria-keyshortcuts={KEYS[verdict]}
            >
              {flagged ? talk(`moderate.${verdict}`) : t(`decide.${verdict}`)}
            </Button>
          ),
        )}
        {proposal && verdicts.includes('approve') && review.current !== undefined ? (
          <Button look="plain" onClick={() => review.edit(true)}>
            {edit('review.edit')}
          </Button>
        ) : null}
      </div>
      {choice ? (
        <ReasonForm
          key={choice}
          choice={choice}
          pending={pending}
          reasons={reasons}
          sendLabel={
            flagged || subject.post
              ? talk(`moderate.send_${flagged ? choice : 'refuse'}`)
              : proposal && choice !== 'dismiss'
                ? edit(`review.send_${choice}`)
                : undefined
          }
          onSend={send}
          onCancel={() => choose(null)}
        />
      ) : null}
    </section>
  )
}
