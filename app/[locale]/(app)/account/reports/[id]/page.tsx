import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { Messages } from '../../../_parts/messages'
import { pageTitle } from '../../../_parts/page-title'
import { OneReport } from './one-report'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'report.mine' })
  return pageTitle(t('one_title'))
}

/** One own report, with where it stands. */
export default async function OneReportPage({ params }: Props) {
  const { locale: asked, id } = await params
  const locale = pageLocale(asked)
  if (!z.uuid().safeParse(id).success) notFound()
  const t = await getTranslations({ locale, namespace: 'report.mine' })
  return (
    <Shell locale={locale} path={`account/reports/${id}`}>
      <div className="app-page">
        <p>
          <a href={`/${locale}/account/reports`}>{t('title')}</a>
        </p>
        <h1>{t('one_title')}</h1>
        <Messages areas={['report']}>
          <OneReport id={id} />
        </Messages>
      </div>
    </Shell>
  )
}
