import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { getCountry } from '@/lib/entries/queries'
import { CountryArticle } from '../_parts/country-article'
import { pageMetadata } from '../_parts/meta'
import { pageLocale } from '../_parts/page-locale'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; country: string }> }

const load = async ({ params }: Props) => {
  const { locale, country } = await params
  const view = await getCountry(country)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.country' })
  const words = { country: view.content.name[locale] }
  return pageMetadata(locale, view.path, {
    title: `${t('title', words)} · Linebook`,
    description: t('description', words),
    feed: view.path,
  })
}

export default async function CountryPage(props: Props) {
  const { view, locale } = await load(props)
  return (
    <Shell locale={locale} path={view.path}>
      <CountryArticle view={view} locale={locale} />
    </Shell>
  )
}
