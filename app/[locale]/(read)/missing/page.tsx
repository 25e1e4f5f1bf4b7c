import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '../_parts/meta'
import { Missing } from '../_parts/missing'
import { pageLocale } from '../_parts/page-locale'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'read.missing' })
  return pageMetadata(locale, 'missing', {
    title: `${t('title')} · Linebook`,
    description: t('lead'),
    index: false,
  })
}

/** What every unknown address is answered with; needs no database. */
export default async function MissingPage({ params }: Props) {
  return <Missing locale={pageLocale((await params).locale)} />
}
