import '@/app/styles/history.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_ui/badge'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { LOCALES, localeSchema } from '@/lib/catalog/vocabulary'
import {
  TRANSLATION_STATES,
  type TranslationsFilter,
  translationsFilterSchema,
} from '@/lib/entries/changes-schema'
import { pageName } from '@/lib/entries/page-name'
import { listPlaces } from '@/lib/entries/queries-names'
import { getTranslations as getWanted } from '@/lib/entries/translations-queries'
import { LOCALE_TAGS, languageName } from '@/lib/i18n/formats'
import { oneOf, type SearchParams } from '../_history/search-params'

export const dynamic = 'force-dynamic'

const ROWS = 30
const ADDRESS = 'translations'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

async function load({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const given = await searchParams
  const language = localeSchema.catch(locale).parse(oneOf(given, 'language'))
  const asked = { language, country: oneOf(given, 'country'), state: oneOf(given, 'state') }
  const parsed = translationsFilterSchema.safeParse(asked)
  const filter: TranslationsFilter = parsed.success ? parsed.data : { language }
  return { locale, filter, cursor: oneOf(given, 'cursor') }
}

const searchOf = ({ language, country, state }: TranslationsFilter, cursor?: string | null): string =>
  `?${new URLSearchParams({ language, ...(country && { country }), ...(state && { state }), ...(cursor && { cursor }) })}`

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.translations' })
  return pageMetadata(locale, ADDRESS, {
    title: `${t('title')} · Linebook`,
    description: t('lead'),
    index: false,
  })
}

/** Texts that want a translation: older than their original, or not there. Anyone signed in can write one. */
export default async function TranslationsPage(props: Props) {
  const { locale, filter, cursor } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.translations' })
  const c = await getTranslations({ locale, namespace: 'history.changes' })
  const [{ items, nextCursor }, places] = await Promise.all([
    getWanted({ ...filter, cursor, limit: ROWS }),
    listPlaces(),
  ])
  const countries = places
    .map(({ path, name }) => ({ path, text: typeof name === 'string' ? name : name[locale] }))
    .toSorted((a, b) => new Intl.Collator(locale).compare(a.text, b.text))
  return (
    <Shell locale={locale} path={`${ADDRESS}${searchOf(filter)}`}>
      <div className="app-page wide history">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <form className="filters" action={`/${locale}/${ADDRESS}`}>
          <label>
            <span>{t('language')}</span>
            <select name="language" defaultValue={filter.language}>
              {LOCALES.map((code) => (
                <option key={code} value={code}>
                  {languageName(locale, code)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{c('country')}</span>
            <select name="country" defaultValue={filter.country ?? ''}>
              <option value="">{c('all_countries')}</option>
              {countries.map(({ path, text }) => (
                <option key={path} value={path}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('state')}</span>
            <select name="state" defaultValue={filter.state ?? ''}>
              <option value="">{t('any')}</option>
              {TRANSLATION_STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`states.${state}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button plain">
            {c('show')}
          </button>
        </form>
        {items.length === 0 ? <p className="empty">{t('none')}</p> : null}
        <ul className="wanted">
          {items.map(({ page, anchor, state, original, text, madeOf }) => (
            <li key={`${page.path} ${anchor}`}>
              <h2>
                <a href={`/${locale}/${page.path}`}>{pageName(page, locale)}</a>{' '}
                <Badge tone={state === 'outdated' ? 'warn' : 'mute'}>{t(`states.${state}`)}</Badge>
              </h2>
              <p lang={LOCALE_TAGS[original]}>{text}</p>
              <p className="fine">
                {t('original', { language: languageName(locale, original) })}
                {madeOf === null ? null : (
                  <>
                    {' · '}
                    <a href={`/${locale}/${page.path}/history/${madeOf}`}>
                      {t('made_of', { number: madeOf })}
                    </a>
                  </>
                )}
                {' · '}
                <a href={`/${locale}/${page.path}/propose#s-${anchor}`}>
                  {t('translate', { language: languageName(locale, filter.language) })}
                </a>
              </p>
            </li>
          ))}
        </ul>
        <nav className="pager" aria-label={c('pages')}>
          {cursor ? <a href={`/${locale}/${ADDRESS}${searchOf(filter)}`}>← {t('first')}</a> : null}
          {nextCursor ? (
            <a rel="next" href={`/${locale}/${ADDRESS}${searchOf(filter, nextCursor)}`}>
              {t('more')} →
            </a>
          ) : null}
        </nav>
      </div>
    </Shell>
  )
}
