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
import { addressOf, queryOf } from './_parts/address'
import { EmptyResult } from './_parts/empty-result'
import { NextSteps } from './_parts/next-steps'
import { Pager } from './_parts/pager'
import { ResultFilters } from './_parts/result-filters'
import { ResultSections } from './_parts/result-sections'
import { UnderstoodChips } from './_parts/understood-chips'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const { q: question } = queryOf(await searchParams, locale)
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const title = question ? t('title_for', { q: question }) : t('title')
  return pageMetadata(locale, 'search', {
    title: `${title} · Linebook`,
    description: t('description'),
    index: false,
  })
}

/** Search reads without script: everything is in the address, each chip is a link without that part. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const query = queryOf(await searchParams, locale)
  const { q: question } = query
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const found = await findFor(query)
  const any = found.items.length > 0
  return (
    <Shell locale={locale} path={addressOf(query, {})} withSearch={false}>
      <div className="home search-page">
        <h1>{question ? t('title_for', { q: question }) : t('ask_title')}</h1>
        {question ? null : <p className="lead">{t('ask_lead')}</p>}
        <AskBox locale={locale} question={question} />
        {question ? <UnderstoodChips locale={locale} query={query} found={found} /> : null}
        {question ? <ResultFilters locale={locale} query={query} found={found} /> : null}
        {found.corrected ? <p className="note">{t('corrected', { q: found.corrected })}</p> : null}
        {any ? <ResultSections locale={locale} query={query} found={found} /> : null}
        {any ? <Pager locale={locale} query={query} found={found} /> : null}
        {any ? null : <EmptyResult locale={locale} asked={question !== ''} catalog={found.catalog} />}
        {question ? <NextSteps locale={locale} found={found} empty={!any} /> : null}
      </div>
    </Shell>
  )
}
