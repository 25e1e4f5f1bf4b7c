import '@/app/styles/history.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FeedLinks } from '@/app/[locale]/_parts/feed-links'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { PAGE_SIZE_DEFAULT } from '@/lib/core/pagination'
import { getChanges } from '@/lib/entries/changes-queries'
import { listPlaces } from '@/lib/entries/queries-names'
import { oneOf, type SearchParams } from '../_history/search-params'
import { ChangeItem, StarterItem } from './change-item'
import { ChangesFilterForm } from './filter-form'
import { feedOf, filterOf, searchOf } from './filter-of'
import { inOrder } from './in-order'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

async function load({ params, searchParams }: Props) {
  const given = await searchParams
  return {
    locale: pageLocale((await params).locale),
    filter: filterOf(given),
    cursor: oneOf(given, 'cursor'),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, filter, cursor } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.changes' })
  return pageMetadata(locale, `changes${searchOf(filter)}`, {
    title: `${t('title')} · Linebook`,
    description: t('lead'),
    index: cursor === undefined && searchOf(filter) === '',
    feed: feedOf(filter) ?? undefined,
  })
}

/** A cursor that is none begins at the beginning. */
const first = (locale: 'zh' | 'es' | 'en', filter: ReturnType<typeof filterOf>) =>
  getChanges(filter, { limit: PAGE_SIZE_DEFAULT }, locale)

/** What changed, from what to what, why and by which source; the filter stands in the address. */
export default async function ChangesPage(props: Props) {
  const { locale, filter, cursor } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.changes' })
  const [changes, places] = await Promise.all([
    cursor
      ? getChanges(filter, { cursor, limit: PAGE_SIZE_DEFAULT }, locale).catch(() => first(locale, filter))
      : first(locale, filter),
    listPlaces(filter.country),
  ])
  const known = (path: string | undefined) =>
    path === undefined || places.some((place) => place.path === path)
  if (!known(filter.country)) notFound()
  if (!known(filter.carrier && `${filter.country}/${filter.carrier}`)) notFound()
  const feed = feedOf(filter)
  const lines = inOrder(changes.items, changes.starter)
  return (
    <Shell locale={locale} path={`changes${searchOf(filter)}`}>
      <div className="app-page wide history">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <ChangesFilterForm filter={filter} places={places} locale={locale} />
        <p className="fine">
          {feed ? <FeedLinks feed={feed} locale={locale} /> : null}{' '}
          <a href={`/${locale}/translations`}>{t('translations')}</a>
        </p>
        {lines.length === 0 ? <p className="empty">{t('none')}</p> : null}
        <ol className="revisions">
          {lines.map((line) =>
            'pages' in line ? (
              <StarterItem key={line.at} line={line} locale={locale} />
            ) : (
              <ChangeItem key={line.id} change={line} locale={locale} />
            ),
          )}
        </ol>
        <nav className="pager" aria-label={t('pages')}>
          {cursor ? <a href={`/${locale}/changes${searchOf(filter)}`}>← {t('newest')}</a> : null}
          {changes.nextCursor ? (
            <a rel="next" href={`/${locale}/changes${searchOf(filter, changes.nextCursor)}`}>
              {t('older')} →
            </a>
          ) : null}
        </nav>
      </div>
    </Shell>
  )
}
