import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { listMisses } from '@/lib/search/queries-misses'
import { pageTitle } from '../../_parts/page-title'
import { asModerator } from '../as-moderator'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  if (!(await asModerator())) {
    return pageTitle((await getTranslations({ locale, namespace: 'read.missing' }))('title'))
  }
  return pageTitle((await getTranslations({ locale, namespace: 'common.search' }))('misses_title'))
}

/** What people looked for and did not find: the pages to write next. */
export default async function SearchesPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const actor = await currentActor()
  if (!(await asModerator())) notFound()
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const { items, days } = await listMisses(actor)
  return (
    <Shell locale={locale} path="moderation/searches">
      <div className="app-page wide">
        <h1>{t('misses_title')}</h1>
        <p>{t('misses_lead', { days })}</p>
        {items.length === 0 ? (
          <p>{t('misses_none')}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('misses_query')}</th>
                <th scope="col">{t('misses_count')}</th>
                <th scope="col">{t('misses_last')}</th>
                <th scope="col">{t('misses_language')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ query, locale: language, count, lastDay }) => (
                <tr key={`${language} ${query}`}>
                  <td>
                    <a href={`/${locale}/search?q=${encodeURIComponent(query)}`}>{query}</a>
                  </td>
                  <td>{count}</td>
                  <td>{lastDay}</td>
                  <td>{t(`language_${language}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Shell>
  )
}
