import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { pageTitle } from '../_parts/page-title'
import { Account } from './account'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth.account' })
  return pageTitle(t('title'))
}

/** Name, languages, reports, signing out. */
export default async function AccountPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth' })
  return (
    <Shell locale={locale} path="account">
      <div className="app-page">
        <h1>{t('account.title')}</h1>
        <noscript>
          <p className="notice warn">{t('sign_in.needs_script')}</p>
        </noscript>
        <Account />
      </div>
    </Shell>
  )
}
