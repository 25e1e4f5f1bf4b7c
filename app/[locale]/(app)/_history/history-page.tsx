import '@/app/styles/history.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Notice } from '@/app/_ui/notice'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/catalog/vocabulary'
import { PAGE_SIZE_DEFAULT } from '@/lib/core/pagination'
import { getHistory } from '@/lib/entries/history-queries'
import type { HistoryEntry } from '@/lib/entries/history-rows'
import { TELLING_MAX } from '@/lib/entries/history-schema'
import { pageName } from '@/lib/entries/page-name'
import { DayForm } from './day-form'
import { orMissing } from './known'
import { NewSources } from './new-sources'
import { PageCrumbs } from './page-crumbs'
import { RevisionFacts } from './revision-facts'
import { oneOf, type SearchParams } from './search-params'

/** Characters kept beside each change of a text. */
export const CONTEXT = 60

export type HistoryPageProps = { locale: string; path: string; searchParams: Promise<SearchParams> }

/** Read once by a page and its title. */
const historyOf = cache(async (path: string, locale: Locale, cursor?: string, of?: string) => {
  const query = { path, of, cursor, limit: PAGE_SIZE_DEFAULT, locale }
  return orMissing(getHistory(await currentActor(), query))
})

async function load({ locale: asked, path, searchParams }: HistoryPageProps) {
  const locale = pageLocale(asked)
  const given = await searchParams
  const [cursor, of] = [oneOf(given, 'cursor'), oneOf(given, 'of')]
  const history = await historyOf(path, locale, cursor, of)
  return { locale, path, of, cursor, history, title: pageName(history.page, locale) }
}

export async function historyMetadata(props: HistoryPageProps): Promise<Metadata> {
  const { locale, path, of, title, cursor } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.page' })
  return pageMetadata(locale, `${path}/history`, {
    title: `${t('title', { page: title })} · Linebook`,
    description: t('description', { page: title }),
    index: cursor === undefined && of === undefined,
  })
}

/** Every revision that readers ever saw, newest first; their own and moderators’ eyes see the others too. */
export async function HistoryPage(props: HistoryPageProps) {
  const { locale, path, of, history, title } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.page' })
  const { items, nextCursor, page, current, firstOn } = history
  const at = `/${locale}/${path}/history`
  return (
    <Shell locale={locale} path={`${path}/history`}>
      <div className="app-page wide history">
        <PageCrumbs page={page} locale={locale} here={t('here')} />
        <h1>{t('title', { page: title })}</h1>
        <p className="lead">{t('lead')}</p>
        {of ? <Notice>{t('was_merged', { path: of })}</Notice> : null}
        {of ? null : <DayForm path={path} locale={locale} firstOn={firstOn} day={null} />}
        <ol className="revisions" reversed>
          {items.map((item) => (
            <li key={item.id} id={`r-${item.number}`}>
              <h2>
                {of ? (
                  t('revision', { number: item.number })
                ) : (
                  <a href={`${at}/${item.number}`}>{t('revision', { number: item.number })}</a>
                )}{' '}
                <State item={item} isCurrent={!of && item.id === current.id} locale={locale} />
              </h2>
              <RevisionFacts item={item} path={path} locale={locale} />
              {item.differences === null ? (
                <p className="fine">{t('first')}</p>
              ) : (
                <DifferencesList
                  differences={item.found}
                  before={item.contents.before}
                  after={item.contents.after}
                  max={of ? undefined : TELLING_MAX}
                  context={CONTEXT}
                />
              )}
              <NewSources sources={item.newSources} locale={locale} />
            </li>
          ))}
        </ol>
        {history.merged.map((old) => (
          <p key={old}>
            <a href={`${at}?of=${old}`}>{t('merged', { path: old })}</a>
          </p>
        ))}
        <nav className="pager" aria-label={t('pages')}>
          {nextCursor ? (
            <a rel="next" href={`${at}?cursor=${nextCursor}${of ? `&of=${of}` : ''}`}>
              {t('older')} →
            </a>
          ) : null}
        </nav>
      </div>
    </Shell>
  )
}

const TONES = {
  proposed: 'warn',
  rejected: 'bad',
  withdrawn: 'mute',
  superseded: 'mute',
  published: 'ok',
} as const

/** What became of a revision, where that is not simply that another one followed. */
async function State({
  item,
  isCurrent,
  locale,
}: {
  item: HistoryEntry
  isCurrent: boolean
  locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'history.state' })
  if (isCurrent) return <Badge tone="ok">{t('current')}</Badge>
  return item.wasPublished ? null : <Badge tone={TONES[item.state]}>{t(item.state)}</Badge>
}
