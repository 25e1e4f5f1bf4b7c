'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { ApiError } from '@/lib/http/api-client'
import { Link } from '@/lib/i18n/navigation'

/** Code of the answer to a key that was used with other words: an earlier try got through. */
const ARRIVED = 'key_used_for_other_request'
const MINUTE_S = 60

/** It did not get through: what happened, and that nothing is lost. */
export function SendFailure({ problem }: { problem: ApiError['problem'] | null }) {
  const t = useTranslations('edit.failed')
  const errors = useTranslations('errors')
  const code = problem?.code ?? 'failed'
  if (code === ARRIVED) {
    return (
      <Notice tone="warn" live="alert" title={t('arrived_title')}>
        <p>{t('arrived')}</p>
        <p>
          <Link href="/account/proposals">{t('to_mine')}</Link>
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="bad" live="alert" title={t('title')}>
      <p>
        {errors.has(code) ? errors(code, { retryAfter: problem?.retryAfter ?? MINUTE_S }) : errors('failed')}
      </p>
      <p>{t('kept')}</p>
    </Notice>
  )
}
