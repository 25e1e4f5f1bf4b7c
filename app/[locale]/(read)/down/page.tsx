import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageMetadata } from '../_parts/meta'
import { pageLocale } from '../_parts/page-locale'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'read.down' })
  return pageMetadata(locale, 'down', {
    title: `${t('title')} · Linebook`,
    description: t('lead'),
    index: false,
  })
}

/** Shown with status 503 when a page can neither be made nor be taken from an older copy. */
export default async function DownPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'read.down' })
  return (
    <Shell locale={locale} path="">
      <div className="home">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p>
          <a href={`/${locale}`}>{t('home')}</a>
        </p>
      </div>
    </Shell>
  )
}
