import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { failureNamed, PROVIDERS } from '@/lib/auth/provider-schema'
import { Messages } from '../_parts/messages'
import { pageTitle } from '../_parts/page-title'
import { RoundTripNotice } from '../_parts/round-trip-notice'
import { Account } from './account'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth.account' })
  return pageTitle(t('title'))
}

/** Name, languages, ways to sign in, reports, signing out. `?linked=` and `?failed=` tell how linking ended. */
export default async function AccountPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth' })
  const asked = await searchParams
  const failure = failureNamed(asked.failed)
  const linked = PROVIDERS.find((provider) => provider === asked.linked)
  return (
    <Shell locale={locale} path="account">
      <div className="app-page">
        <h1>{t('account.title')}</h1>
        <noscript>
          <p className="notice warn">{t('sign_in.needs_script')}</p>
        </noscript>
        {failure ? <RoundTripNotice failure={failure} purpose="link" /> : null}
        <Messages areas={['discussion.mine']}>
          <Account linked={linked} />
        </Messages>
      </div>
    </Shell>
  )
}
