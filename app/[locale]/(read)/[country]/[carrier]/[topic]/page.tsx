import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { getPolicy } from '@/lib/entries/queries'
import { pageMetadata } from '../../../_parts/meta'
import { pageLocale } from '../../../_parts/page-locale'
import { phrasesFor } from '../../../_parts/phrases'
import { PolicyArticle } from '../../../_parts/policy-article'
import { policyTitle } from '../../../_parts/policy-title'
import { verdictWords } from '../../../_parts/verdict-words'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; country: string; carrier: string; topic: string }> }

const load = async ({ params }: Props) => {
  const { locale, country, carrier, topic } = await params
  const view = await getPolicy(`${country}/${carrier}/${topic}`)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const title = await policyTitle(view, locale)
  const headline = words.headline(view.verdict, view.statements)
  const description = t('description', { headline, evidence: words.evidence(view.verdict) })
  return pageMetadata(locale, view.path, {
    title: `${title} · Linebook`,
    description: `${title}. ${description}`,
  })
}

export default async function PolicyPage(props: Props) {
  const { view, locale } = await load(props)
  return (
    <Shell locale={locale} path={view.path}>
      <PolicyArticle view={view} locale={locale} />
    </Shell>
  )
}
