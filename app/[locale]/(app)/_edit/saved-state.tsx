'use client'

import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import type { Saving } from './use-draft-saving'

/** Whether the draft is kept, and since when. */
export function SavedState({ saving }: { saving: Saving }) {
  const t = useTranslations('edit.saving')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const time = saving.at
    ? new Intl.DateTimeFormat(LOCALE_TAGS[locale], { hour: '2-digit', minute: '2-digit' }).format(
        new Date(saving.at),
      )
    : ''
  const text =
    saving.state === 'saved'
      ? t('saved', { time })
      : saving.state === 'failed'
        ? t('failed', {
            why: errors.has(saving.code) ? errors(saving.code, { retryAfter: 60, maximum: 0 }) : '',
          })
        : t(saving.state)
  return (
    <p className={`saved-state ${saving.state === 'failed' ? 'bad' : ''}`} role="status">
      {text}
    </p>
  )
}
