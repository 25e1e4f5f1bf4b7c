'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { Failure } from './use-failure'

/** What went wrong with a form as a whole; nothing when only fields are wrong. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  const t = useTranslations('auth.failed')
  if (!failure?.form) return null
  return (
    <Notice tone="bad" live="alert" title={t('title')}>
      <p>{failure.form}</p>
    </Notice>
  )
}
