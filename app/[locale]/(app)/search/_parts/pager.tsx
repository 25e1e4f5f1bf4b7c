import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Found } from '@/lib/search/queries'
import { PAGE_MAX, type SearchQuery } from '@/lib/search/schema'
import { addressOf } from './address'

type Props = { locale: Locale; query: SearchQuery; found: Found }

/** Further pages of one kind's list; the mixed first page has none. */
export async function Pager({ locale, query, found }: Props) {
  if (!query.kind) return null
  const { page, kind, limit } = query
  const more = page < PAGE_MAX && found.counts[kind] > page * limit
  if (page === 1 && !more) return null
  const t = await getTranslations({ locale, namespace: 'common.search' })
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page > 1 ? (
        <a rel="prev" href={`/${locale}/${addressOf(query, { page: page - 1 })}`}>
          {t('previous')}
        </a>
      ) : null}
      <span>{t('page', { n: page })}</span>
      {more ? (
        <a rel="next" href={`/${locale}/${addressOf(query, { page: page + 1 })}`}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
