import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { label } from '@/lib/catalog/labels'
import { type Locale, WORLD } from '@/lib/catalog/vocabulary'
import { pickNote } from '@/lib/entries/pick-text'
import { getHome } from '@/lib/entries/queries'
import type { HomeView } from '@/lib/entries/schema'
import { formatDay, LOCALE_TAGS } from '@/lib/i18n/formats'
import { AskBox } from './_parts/ask-box'
import { pageMetadata } from './_parts/meta'
import { pageLocale } from './_parts/page-locale'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'read.home' })
  return pageMetadata(locale, '', { title: `${t('title')} · Linebook`, description: t('description') })
}

const CHANGE_WORDS = {
  'revision.published': 'changed_published',
  'report.published': 'changed_report',
} as const

const EXAMPLES = ['pe/claro/cancel', 'gb/giffgaff/keep-alive', 'world/all/delete-esim-profile']

/** Ask first; then where to look, what to read, what is new. */
export default async function HomePage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'read.home' })
  const history = await getTranslations({ locale, namespace: 'history' })
  const home = await getHome()
  const collator = new Intl.Collator(LOCALE_TAGS[locale])
  const countries = [...home.countries].sort((a, b) => collator.compare(a.name[locale], b.name[locale]))
  const places = [
    ...countries.filter(({ slug }) => slug !== WORLD),
    ...countries.filter(({ slug }) => slug === WORLD),
  ]
  // What came with the first start is one piece of news, not ten.
  const changed = home.changed.filter(({ action }) => action !== 'starter.loaded')
  const [first] = home.changed
  const starterOnly = changed.length === 0
  const pages = home.countries.reduce((sum, country) => sum + country.pages, 0)
  return (
    <Shell locale={locale} path="" withSearch={false}>
      <div className="home">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <AskBox locale={locale} />
        <p className="examples">
          {t('example_intro')}{' '}
          {EXAMPLES.map((path) => (
            <ExampleLink key={path} path={path} home={home} locale={locale} />
          ))}
        </p>
        <section id="countries" className="part">
          <h2>{t('countries')}</h2>
          <ul className="country-list">
            {places.map((country) => (
              <li key={country.slug}>
                <a href={`/${locale}/${country.slug}`}>{country.name[locale]}</a>
                <small className="evidence">
                  {t('country_counts', { carriers: country.carriers, pages: country.pages })}
                  {country.reports > 0 ? ` · ${t('country_reports', { reports: country.reports })}` : null}
                </small>
              </li>
            ))}
          </ul>
        </section>
        {home.guides.length > 0 ? (
          <section id="guides" className="part">
            <h2>{t('guides')}</h2>
            <ul className="link-list">
              {home.guides.map((guide) => {
                const title = pickNote(guide.title, locale)
                return (
                  <li key={guide.path}>
                    <a href={`/${locale}/${guide.path}`}>{title?.text}</a>
                  </li>
                )
              })}
            </ul>
          </section>
        ) : null}
        {home.changed.length > 0 ? (
          <section id="changed" className="part">
            <h2>{t('changed')}</h2>
            <ul className="changed-list">
              {starterOnly && first ? (
                <li>
                  <time dateTime={first.changedAt}>{formatDay(locale, first.changedAt)}</time>
                  <span>{t('changed_starter', { pages })}</span>
                </li>
              ) : null}
              {changed.map((item) => (
                <li key={item.path}>
                  <lb-time data-at={item.changedAt} data-locale={locale}>
                    <time dateTime={item.changedAt}>{formatDay(locale, item.changedAt, 'shortDay')}</time>
                  </lb-time>
                  <a href={`/${locale}/${item.path}`}>{changedTitle(item, locale, home)}</a>
                  <small className="evidence">
                    {t(CHANGE_WORDS[item.action as keyof typeof CHANGE_WORDS] ?? 'changed_other')}
                  </small>
                </li>
              ))}
            </ul>
            <p>
              <a href={`/${locale}/changes`}>{history('all')}</a>
            </p>
          </section>
        ) : null}
      </div>
    </Shell>
  )
}

function changedTitle(item: HomeView['changed'][number], locale: Locale, home: HomeView): string {
  const guide = home.guides.find(({ path }) => path === item.path)
  const parts = [
    item.country?.name[locale],
    item.carrier?.name,
    item.topic ? label('topic', item.topic, locale) : undefined,
    guide ? pickNote(guide.title, locale)?.text : undefined,
  ]
  return parts.filter(Boolean).join(' · ') || item.path
}

/** Three questions people really ask, as links to their answers. */
async function ExampleLink({ path, home, locale }: { path: string; home: HomeView; locale: Locale }) {
  const [country = '', carrier = '', topic = ''] = path.split('/')
  const place = home.countries.find(({ slug }) => slug === country)
  if (!place) return null
  const t = await getTranslations({ locale, namespace: 'read.home' })
  const who = carrier === 'all' ? t('world') : `${carrier[0]?.toUpperCase()}${carrier.slice(1)}`
  const what = topic.replaceAll('-', '_') as 'cancel'
  return (
    <a className="chip" href={`/${locale}/${path}`}>
      {who} · {label('topic', what, locale)}
    </a>
  )
}
