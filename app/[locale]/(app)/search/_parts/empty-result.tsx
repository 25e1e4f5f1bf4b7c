import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Catalog } from '@/lib/search/catalog'
import { widestCountries } from '@/lib/search/queries'

const COUNTRIES_SHOWN = 8

type Props = { locale: Locale; asked: boolean; catalog: Catalog }

/** Nothing was found, or nothing was asked yet: where to go from here. */
export async function EmptyResult({ locale, asked, catalog }: Props) {
  const t = await getTranslations({ locale, namespace: 'common.search' })
  return (
    <>
      {asked ? (
        <section className="part">
          <h2>{t('empty_title')}</h2>
          <p>{t('empty_lead')}</p>
        </section>
      ) : null}
      <section className="part">
        <h2>{t('nearest')}</h2>
        <ul className="chips">
          {widestCountries(catalog, COUNTRIES_SHOWN).map(({ slug, name }) => (
            <li key={slug}>
              <a className="chip" href={`/${locale}/${slug}`}>
                {name}
              </a>
            </li>
          ))}
          <li>
            <a className="chip" href={`/${locale}#countries`}>
              {t('all_countries')}
            </a>
          </li>
        </ul>
      </section>
      {catalog.guides.length > 0 ? (
        <section className="part">
          <h2>{t('guides')}</h2>
          <ul>
            {catalog.guides.map(({ path, title }) => (
              <li key={path}>
                <a href={`/${locale}/${path}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
