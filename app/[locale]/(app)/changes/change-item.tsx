import { getTranslations } from 'next-intl/server'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { ChangeEntry } from '@/lib/entries/changes-queries'
import type { StarterLine } from '@/lib/entries/changes-schema'
import { TELLING_MAX } from '@/lib/entries/history-schema'
import { pageName } from '@/lib/entries/page-name'
import { formatDay } from '@/lib/i18n/formats'
import { NewSources } from '../_history/new-sources'
import { RevisionFacts } from '../_history/revision-facts'

/** Characters kept beside each change of a text. */
const CONTEXT = 60

/** One change: which page, who, why, from what to what, by which new source. */
export async function ChangeItem({ change, locale }: { change: ChangeEntry; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'history.changes' })
  const { page, number, contents } = change
  return (
    <li id={`c-${change.id}`}>
      <h2>
        <a href={`/${locale}/${page.path}`}>{pageName(page, locale)}</a>
      </h2>
      <RevisionFacts item={change} path={page.path} locale={locale} />
      {change.differences === null ? (
        <p>{t('new_page')}</p>
      ) : (
        <DifferencesList
          differences={change.found}
          before={contents.before}
          after={contents.after}
          max={TELLING_MAX}
          context={CONTEXT}
        />
      )}
      <NewSources sources={change.newSources} locale={locale} />
      <p className="fine">
        <a href={`/${locale}/${page.path}/history/${number}`}>{t('permalink', { number })}</a>
      </p>
    </li>
  )
}

/** What the program came with, in one line. */
export async function StarterItem({ line, locale }: { line: StarterLine; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'history.changes' })
  return (
    <li className="starter-line">
      <p>{t('starter', { date: formatDay(locale, line.at), pages: line.pages })}</p>
    </li>
  )
}
