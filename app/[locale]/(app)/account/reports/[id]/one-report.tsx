'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import { Moment } from '../../../_parts/moment'
import { Decision } from '../../../_report/decision'
import { OwnReport } from '../../../_report/own-report'
import { ReportFacts } from '../../../_report/report-facts'
import { StateBadge } from '../../../_report/state-badge'
import { Withdraw } from './withdraw'

/** The report, its state, what was said of it, and what its author may do. */
export function OneReport({ id }: { id: string }) {
  const t = useTranslations('report')
  const locale = useLocale()
  return (
    <OwnReport id={id} here={`/${locale}/account/reports/${id}`}>
      {(report) => (
        <>
          <p>
            <StateBadge state={report.state} />
          </p>
          <p>{t(`next_step.${report.state}`)}</p>
          <p className="hint">
            {t.rich('mine.sent_on', { day: () => <Moment at={report.createdAt} /> })}
            {report.editedAt ? ' · ' : null}
            {report.editedAt
              ? t.rich('mine.edited_on', { day: () => <Moment at={report.editedAt ?? ''} /> })
              : null}
          </p>
          {report.decision ? (
            <section className="notice">
              <h2>{t('decision.title')}</h2>
              <Decision decision={report.decision} />
            </section>
          ) : null}
          <div className="actions">
            {report.may.edit ? (
              <Link className="button" href={`/account/reports/${report.id}/edit`}>
                {t('mine.edit')}
              </Link>
            ) : null}
            {report.may.withdraw ? <Withdraw report={report} /> : null}
            <a className="button quiet" href={`/${locale}/${report.path}`}>
              {t('mine.page')}
            </a>
          </div>
          <ReportFacts report={report} />
        </>
      )}
    </OwnReport>
  )
}
