'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import type { CaseView } from '@/lib/moderation/schema'
import { ReasonForm } from './reason-form'
import type { Deciding } from './use-decide'

/** The verdicts that are open for this case. Approving takes one press; it can be undone. */
export function DecideForm({ subject, deciding }: { subject: CaseView; deciding: Deciding }) {
  const t = useTranslations('moderation')
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
  return (
    <section className="decide">
      <h2>{t('decide.title')}</h2>
      <div className="actions">
        {subject.report ? (
          <>
            <Button
              pending={pending && choice === null}
              onClick={() => send({ verdict: 'approve' })}
              aria-keyshortcuts="a"
            >
              {t('decide.approve')}
            </Button>
            <Button
              look="plain"
              aria-expanded={choice === 'ask_change'}
              onClick={() => choose('ask_change')}
              aria-keyshortcuts="e"
            >
              {t('decide.ask_change')}
            </Button>
            <Button
              look="danger"
              aria-expanded={choice === 'reject'}
              onClick={() => choose('reject')}
              aria-keyshortcuts="r"
            >
              {t('decide.reject')}
            </Button>
          </>
        ) : (
          <Button look="plain" aria-expanded={choice === 'dismiss'} onClick={() => choose('dismiss')}>
            {t('decide.dismiss')}
          </Button>
        )}
      </div>
      {choice ? (
        <ReasonForm
          key={choice}
          choice={choice}
          pending={pending}
          onSend={send}
          onCancel={() => choose(null)}
        />
      ) : null}
    </section>
  )
}
