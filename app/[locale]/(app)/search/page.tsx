import '@/app/styles/reader.css'
import '@/app/styles/home.css'
import '@/app/styles/search.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { AskBox } from '@/app/[locale]/(read)/_parts/ask-box'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { findFor } from '@/lib/search/queries'
import { QUESTION_MAX, RESULTS_DEFAULT } from '@/lib/search/schema'
import { EmptyResult } from './_parts/empty-result'
import { ResultList } from './_parts/result-list'
import { UnderstoodChips } from './_parts/understood-chips'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

/** The question in the address, cut to what is looked at. */
const questionOf = ({ q }: { q?: string | string[] }): string =>
  (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).replaceAll('\0', '').trim().slice(0, QUESTION_MAX)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const question = questionOf(await searchParams)
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const title = question ? t('title_for', { q: question }) : t('title')
  return pageMetadata(locale, 'search', {
    title: `${title} · Linebook`,
    description: t('description'),
    index: false,
  })
}

/** Search reads without script: the question is in the address, each chip is a link without that part. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const question = questionOf(await searchParams)
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const found = await findFor(question, locale, RESULTS_DEFAULT)
  const path = question ? `search?q=${encodeURIComponent(question)}` : 'search'
  return (
    <Shell locale={locale} path={path} withSearch={false}>
      <div className="home search-page">
        <h1>{question ? t('title_for', { q: question }) : t('ask_title')}</h1>
        {question ? null : <p className="lead">{t('ask_lead')}</p>}
        <AskBox locale={locale} question={question} />
        <UnderstoodChips locale={locale} question={question} found={found} />
        {found.items.length > 0 ? <ResultList locale={locale} items={found.items} /> : null}
        {found.items.length === 0 ? (
          <EmptyResult locale={locale} asked={question !== ''} catalog={found.catalog} />
        ) : null}
        <p className="fine">{t('scope')}</p>
      </div>
    </Shell>
  )
}
