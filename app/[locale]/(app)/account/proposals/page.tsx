import '@/app/styles/edit.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { Messages } from '../../_parts/messages'
import { pageTitle } from '../../_parts/page-title'
import { MyProposals } from './my-proposals'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'edit.mine' })
  return pageTitle(t('title'))
}

/** The proposals of whoever is signed in. */
export default async function MyProposalsPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'edit.mine' })
  return (
    <Shell locale={locale} path="account/proposals">
      <div className="app-page">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <Messages areas={['report', 'edit']}>
          <MyProposals />
        </Messages>
      </div>
    </Shell>
  )
}
