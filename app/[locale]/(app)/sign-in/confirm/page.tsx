import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { askCookieName, askOf } from '@/lib/auth/cookies'
import { pageTitle } from '../../_parts/page-title'
import { Confirm } from './confirm'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth.confirm' })
  return { ...pageTitle(t('title')), referrer: 'no-referrer' }
}

/** Where a mailed link leads. The token stands behind `#`: neither server nor log sees it here. */
export default async function ConfirmPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth' })
  const ask = askOf((await cookies()).get(askCookieName())?.value)
  return (
    <Shell locale={locale} path="sign-in">
      <div className="app-page">
        <h1>{t('confirm.title')}</h1>
        <p className="lead">{t('confirm.lead')}</p>
        <noscript>
          <p className="notice warn">{t('sign_in.needs_script')}</p>
        </noscript>
        <Confirm askedId={ask?.requestId ?? null} />
      </div>
    </Shell>
  )
}
