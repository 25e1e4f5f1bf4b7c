import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { RoundTripFailure } from '@/lib/auth/provider-schema'

type RoundTripNoticeProps = { failure: RoundTripFailure; purpose: 'sign_in' | 'link' }

/** Somebody came back from another service, and it did not work: why, in a sentence. */
export function RoundTripNotice({ failure, purpose }: RoundTripNoticeProps) {
  const t = useTranslations('auth.round_trip')
  return (
    <Notice tone="bad" live="alert" title={purpose === 'link' ? t('title_link') : t('title')}>
      <p>{t(failure)}</p>
    </Notice>
  )
}
