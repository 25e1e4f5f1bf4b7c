'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import type { OwnReportView } from '@/lib/reports/schema'
import { Moment } from '../../_parts/moment'
import { Decision } from '../../_report/decision'
import { StateBadge } from '../../_report/state-badge'
import { useLabels } from '../../_report/use-labels'

/** One line of the list: what it is about, where it stands, what was said of it. */
export function MyReport({ report }: { report: OwnReportView }) {
  const t = useTranslations('report')
  const labels = useLabels()
  return (
    <li>
      <h2>
        <Link href={`/account/reports/${report.id}`}>
          {labels.of('topicTitle', report.topic)} – {labels.of('outcome', report.outcome)}
        </Link>
      </h2>
      <p className="hint">
        <code>{report.path}</code>
        {' · '}
        {t.rich('mine.sent_on', { day: () => <Moment at={report.createdAt} /> })}
      </p>
      <p>
        <StateBadge state={report.state} />
      </p>
      {report.decision ? <Decision decision={report.decision} /> : null}
      <div className="actions">
        {report.may.edit ? (
          <Link className="button quiet" href={`/account/reports/${report.id}/edit`}>
            {t('mine.edit')}
          </Link>
        ) : null}
        {report.state === 'published' ? (
          <a className="button quiet" href={`/${labels.locale}/${report.path}#reports`}>
            {t('mine.on_page')}
          </a>
        ) : null}
      </div>
    </li>
  )
}
