'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { ApiError } from '@/lib/http/api-client'

type QueryFailureProps = {
  /** What could not be fetched. */
  title: string
  error: Error | null
  retry: () => void
}

/** Something did not come: why, in a sentence, and another try. Needs the messages of `report`. */
export function QueryFailure({ title, error, retry }: QueryFailureProps) {
  const t = useTranslations('report')
  const code = error instanceof ApiError ? error.problem.code : 'failed'
  const known = ['offline', 'unavailable', 'too_many'].includes(code) ? code : 'failed'
  return (
    <Notice tone="bad" live="alert" title={title}>
      <p>{t(`failed.${known}`, { minutes: 1 })}</p>
      <Button look="plain" onClick={retry}>
        {t('again')}
      </Button>
    </Notice>
  )
}
