'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { ProposalView } from '@/lib/entries/proposal-schema'
import { Moment } from '../../_parts/moment'

/** Whether a second moderator is needed, who was the first, and that it waits where there is none. */
export function SecondNote({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('edit.review')
  const { needsSecond, firstApproval, secondsAvailable } = proposal
  if (!needsSecond) return null
  return (
    <Notice tone="warn" title={t('second_title')}>
      <p>
        {firstApproval
          ? t.rich('second_given', {
              by: firstApproval.by ?? t('a_moderator'),
              time: () => <Moment at={firstApproval.at} exact />,
            })
          : t('second_first')}
      </p>
      {secondsAvailable === 0 ? <p>{t('second_nobody')}</p> : null}
    </Notice>
  )
}
