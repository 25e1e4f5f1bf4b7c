import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import type { Found } from '@/lib/search/queries'
import { SEARCH_KINDS, SEARCH_SORTS, type SearchQuery } from '@/lib/search/schema'
import { addressOf } from './address'

type Props = { locale: Locale; query: SearchQuery; found: Found }

/** Kinds as links with their counts; filters and order as a form that works without script. */
export async function ResultFilters({ locale, query, found }: Props) {
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const { catalog, counts } = found
  const filtered = query.country || query.topic || query.language || query.sort !== 'best'
  return (
    <div className="search-filters">
      <nav aria-label={t('kinds')}>
        <ul className="tabs">
          <li>
            <a
              href={`/${locale}/${addressOf(query, { kind: undefined })}`}
              aria-current={query.kind ? undefined : 'page'}
            >
              {t('kind_all')}
            </a>
          </li>
          {SEARCH_KINDS.map((kind) => (
            <li key={kind}>
              <a
                href={`/${locale}/${addressOf(query, { kind })}`}
                aria-current={query.kind === kind ? 'page' : undefined}
              >
                {t(`kind_${kind}`)}
                {counts[kind] > 0 ? (
                  <span className="count">{t('capped', cap(kind, counts[kind]))}</span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details open={Boolean(filtered)}>
        <summary>{t('filters')}</summary>
        <form action={`/${locale}/search`} method="get">
          <input type="hidden" name="q" value={query.q} />
          {query.kind ? <input type="hidden" name="kind" value={query.kind} /> : null}
          <label>
            {t('filter_country')}
            <select name="country" defaultValue={query.country ?? ''}>
              <option value="">{t('any')}</option>
              {catalog.countries.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('filter_topic')}
            <select name="topic" defaultValue={query.topic ?? ''}>
              <option value="">{t('any')}</option>
              {catalog.topics.map(({ code }) => (
                <option key={code} value={code}>
                  {label('topic', code, locale)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('filter_language')}
            <select name="language" defaultValue={query.language ?? ''}>
              <option value="">{t('any')}</option>
              {LOCALES.map((language) => (
                <option key={language} value={language}>
                  {t(`language_${language}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('sort')}
            <select name="sort" defaultValue={query.sort}>
              {SEARCH_SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sort_${sort}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button">
            {t('apply')}
          </button>
        </form>
      </details>
    </div>
  )
}

const CAPS = { entry: 2_000, question: 5_000, report: 1_000 } as const

/** Counts end at so many candidates. */
const cap = (kind: keyof typeof CAPS, n: number) => ({ n, more: n >= CAPS[kind] ? 'yes' : 'no' })
