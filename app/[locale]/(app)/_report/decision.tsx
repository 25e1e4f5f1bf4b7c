'use client'

import { useTranslations } from 'next-intl'
import type { OwnReportView } from '@/lib/reports/schema'
import { Moment } from '../_parts/moment'

type DecisionProps = { decision: NonNullable<OwnReportView['decision']> }

/** What the moderators decided, as the author reads it: verdict, reason, note. */
export function Decision({ decision }: DecisionProps) {
  const t = useTranslations('report')
  const day = () => <Moment at={decision.at} />
  return (
    <div className="decision">
      {t.has(`decision.${decision.verdict}`) ? (
        <p>{t.rich(`decision.${decision.verdict}`, { day })}</p>
      ) : null}
      {decision.reason && t.has(`reason.${decision.reason}`) ? (
        <p>{t('decision.reason', { reason: t(`reason.${decision.reason}`) })}</p>
      ) : null}
      {decision.note ? (
        <blockquote>
          <span className="visually-hidden">{t('decision.note')}</span>
          {decision.note}
        </blockquote>
      ) : null}
    </div>
  )
}
