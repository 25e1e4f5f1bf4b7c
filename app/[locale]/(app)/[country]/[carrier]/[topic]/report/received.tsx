'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Link } from '@/lib/i18n/navigation'
import type { OwnReportView } from '@/lib/reports/schema'
import { ReportFacts } from '../../../../_report/report-facts'
import { StateBadge } from '../../../../_report/state-badge'

type ReceivedProps = { report: OwnReportView; title: string }

/** What its author sees at once: the report as it stands, and what happens next. */
export function Received({ report, title }: ReceivedProps) {
  const t = useTranslations('report')
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'center' })
    heading.current?.focus({ preventScroll: true })
  }, [])
  const held = report.state !== 'published'
  return (
    <section className="received">
      <h2 tabIndex={-1} ref={heading}>
        {held ? t('received_held') : t('received_published')}
      </h2>
      <p>
        <StateBadge state={report.state} />
      </p>
      <p>{held ? t('received_held_next') : t('received_published_next')}</p>
      <ul className="plain-list">
        <li>
          <Link href="/account/reports">{t('to_mine')}</Link>
        </li>
        <li>
          <a href={`/${locale}/${report.path}`}>{t('back_to', { title })}</a>
        </li>
      </ul>
      <ReportFacts report={report} />
    </section>
  )
}
