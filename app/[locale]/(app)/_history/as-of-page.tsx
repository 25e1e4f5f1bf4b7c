import '@/app/styles/history.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Notice } from '@/app/_ui/notice'
import { Shell } from '@/app/[locale]/_parts/shell'
import { CarrierArticle } from '@/app/[locale]/(read)/_parts/carrier-article'
import { CountryArticle } from '@/app/[locale]/(read)/_parts/country-article'
import { GuideArticle } from '@/app/[locale]/(read)/_parts/guide-article'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { PolicyArticle } from '@/app/[locale]/(read)/_parts/policy-article'
import type { Locale } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { getAsOf } from '@/lib/entries/history-as-of'
import type { EntryView } from '@/lib/entries/schema'
import { formatDay } from '@/lib/i18n/formats'
import { pageTitle } from '../_parts/page-title'
import { DayForm } from './day-form'
import { titleOfView } from './view-title'

export type AsOfPageProps = { locale: string; path: string; day: string }

/** Read once by a page and its title. */
const viewAt = cache((path: string, day: string) => getAsOf(path, day))

async function load({ locale, path, day }: AsOfPageProps) {
  const view = await viewAt(path, day)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function asOfMetadata(props: AsOfPageProps): Promise<Metadata> {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.as_of' })
  return pageTitle(t('title', { page: titleOfView(view, locale), date: formatDay(locale, props.day) }))
}

const isoToday = () => now().toISOString().slice(0, 10)

/** The page as it was recorded at the end of a day, marked as such, with the way to today’s. */
export async function AsOfPage(props: AsOfPageProps) {
  const { view, locale } = await load(props)
  const { path, day } = props
  const t = await getTranslations({ locale, namespace: 'history.as_of' })
  const date = formatDay(locale, day)
  return (
    <Shell locale={locale} path={`${path}/history/as-of/${day}`}>
      <div className="as-of">
        <Notice tone="warn" title={t(day === isoToday() ? 'mark_today' : 'mark', { date })}>
          <p>
            {t('recorded', { date, revision: view.revision, changed: formatDay(locale, view.changedAt) })}{' '}
            {t(view.kind === 'policy' ? 'practice_then' : view.kind === 'guide' ? 'utc' : 'practice_out')}
          </p>
          <p>
            <a href={`/${locale}/${path}`}>{t('today')}</a>
            {' · '}
            <a href={`/${locale}/${path}/history`}>{t('history')}</a>
          </p>
          <DayForm path={path} locale={locale} firstOn={null} day={day} />
        </Notice>
      </div>
      <Article view={view} locale={locale} asOf={day} />
    </Shell>
  )
}

/** The page itself, by the components of today’s. */
function Article({ view, locale, asOf }: { view: EntryView; locale: Locale; asOf: string }) {
  switch (view.kind) {
    case 'policy':
      return <PolicyArticle view={view} locale={locale} asOf={asOf} />
    case 'carrier':
      return <CarrierArticle view={view} locale={locale} asOf={asOf} />
    case 'jurisdiction':
      return <CountryArticle view={view} locale={locale} asOf={asOf} />
    case 'guide':
      return <GuideArticle view={view} locale={locale} asOf={asOf} />
  }
}
