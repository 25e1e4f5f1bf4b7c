'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { ApiError } from '@/lib/http/api-client'
import { Link } from '@/lib/i18n/navigation'
import { REPORT_ARRIVED } from './use-report-form'

const MINUTE_S = 60

/** The report did not get through: what happened, and that nothing is lost. */
export function SendFailure({ problem }: { problem: ApiError['problem'] | null }) {
  const t = useTranslations('report.failed')
  const code = problem?.code ?? 'failed'
  const wait = problem?.retryAfter ?? 0
  if (code === REPORT_ARRIVED) {
    return (
      <Notice tone="warn" live="alert" title={t('title_arrived')}>
        <p>{t('arrived')}</p>
        <p>
          <Link href="/account/reports">{t('to_mine')}</Link>
        </p>
      </Notice>
    )
  }
  const known = t.has(code) ? code : problem?.status === 403 ? 'forbidden' : 'failed'
  return (
    <Notice tone="bad" live="alert" title={t('title')}>
      <p>{t(known, { minutes: Math.max(1, Math.ceil(wait / MINUTE_S)) })}</p>
      <p>{t('kept')}</p>
    </Notice>
  )
}
