import '@/app/styles/history.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Notice } from '@/app/_ui/notice'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/catalog/vocabulary'
import { getRevision } from '@/lib/entries/history-queries'
import { revisionQuerySchema } from '@/lib/entries/history-schema'
import { pageName } from '@/lib/entries/page-name'
import { Messages } from '../_parts/messages'
import { pageTitle } from '../_parts/page-title'
import { orMissing } from './known'
import { NewSources } from './new-sources'
import { PageCrumbs } from './page-crumbs'
import { Revert } from './revert'
import { RevisionFacts } from './revision-facts'
import { oneOf, type SearchParams } from './search-params'

export type RevisionPageProps = {
  locale: string
  path: string
  number: string
  searchParams: Promise<SearchParams>
}

/** Read once by a page and its title. */
const revisionOf = cache(async (path: string, locale: Locale, number: string, against?: string) => {
  const query = revisionQuerySchema.safeParse({ path, number, against, locale })
  if (!query.success) notFound()
  return orMissing(getRevision(await currentActor(), query.data))
})

async function load({ locale: asked, path, number, searchParams }: RevisionPageProps) {
  const locale = pageLocale(asked)
  const view = await revisionOf(path, locale, number, oneOf(await searchParams, 'against'))
  return { locale, path, view, title: pageName(view.page, locale) }
}

export async function revisionMetadata(props: RevisionPageProps): Promise<Metadata> {
  const { locale, view, title } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.page' })
  return pageTitle(t('revision_of', { number: view.revision.number, page: title }))
}

/** One revision with everything that differs from its parent, or from another one. */
export async function RevisionPage(props: RevisionPageProps) {
  const { locale, path, view, title } = await load(props)
  const t = await getTranslations({ locale, namespace: 'history.page' })
  const { revision, against, current, earlier, later, page } = view
  const at = `/${locale}/${path}/history`
  const { number } = revision
  const isCurrent = revision.id === current.id
  return (
    <Shell locale={locale} path={`${path}/history/${number}`}>
      <div className="app-page wide history">
        <PageCrumbs
          page={page}
          locale={locale}
          here={t('revision', { number })}
          more={[{ path: `${path}/history`, text: t('here') }]}
        />
        <h1>{t('revision_of', { number, page: title })}</h1>
        {isCurrent ? <Notice tone="ok">{t('is_current')}</Notice> : null}
        {isCurrent || !revision.wasPublished ? null : <Notice>{t('is_old')}</Notice>}
        {revision.wasPublished ? null : <Notice tone="warn">{t('never_shown')}</Notice>}
        <RevisionFacts item={revision} path={path} locale={locale} />
        <NewSources sources={revision.newSources} locale={locale} />
        <nav className="pager" aria-label={t('neighbours')}>
          {earlier === null ? null : (
            <a rel="prev" href={`${at}/${earlier}`}>
              ← {t('revision', { number: earlier })}
            </a>
          )}
          {later === null ? null : (
            <a rel="next" href={`${at}/${later}`}>
              {t('revision', { number: later })} →
            </a>
          )}
          {isCurrent ? null : (
            <a href={`${at}/${current.number}?against=${number}`}>{t('against_current')}</a>
          )}
          {revision.decidedAt && revision.wasPublished ? (
            <a href={`${at}/as-of/${revision.decidedAt.slice(0, 10)}`} rel="nofollow">
              {t('page_then')}
            </a>
          ) : null}
        </nav>
        <h2>{against ? t('differs_from', { number: against.number }) : t('first')}</h2>
        {against ? (
          <DifferencesList
            differences={view.differences}
            before={against.content}
            after={view.content}
            sources={view.sources}
          />
        ) : null}
        {view.mayRevert ? (
          <Messages areas={['history.revert', 'report']}>
            <Revert path={path} number={number} parent={current.id} />
          </Messages>
        ) : null}
      </div>
    </Shell>
  )
}
