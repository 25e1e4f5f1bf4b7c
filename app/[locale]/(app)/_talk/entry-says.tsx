import { getTranslations } from 'next-intl/server'
import { LabelBadge } from '@/app/[locale]/(read)/_parts/label-badge'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { PostView } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { findEntrySays } from '@/lib/search/queries-entry-says'
import { type EntryPlace, entryAt, entryPlace } from './entry-place'

/** The page of a topic, out of those this request has read already. */
async function policyAt(path: string) {
  const view = await entryAt(path)
  return view?.kind === 'policy' ? view : null
}

/** What the entry says already, above a question that a published statement answers. */
export async function EntrySays({
  place,
  question,
  locale,
}: {
  place: EntryPlace
  question: PostView
  locale: Locale
}) {
  const { path, title } = question
  const says = title ? await findEntrySays({ path, title }, locale, policyAt) : null
  if (!says) return null
  const t = await getTranslations({ locale, namespace: 'discussion.entry_says' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  const page = says.path === place.path ? place : await entryPlace(says.path, locale)
  return (
    <aside className="entry-says" aria-labelledby="entry-says-title">
      <p className="kicker" id="entry-says-title">
        {t('title')}
      </p>
      <p className="entry-says-answer" lang={LOCALE_TAGS[says.lang]}>
        {says.text}
      </p>
      {says.outdated ? <p className="fine">{p('translation_of_old')}</p> : null}
      <p className="fine">
        {label('statementKind', says.kind, locale)} <LabelBadge value={says.label} locale={locale} />
      </p>
      <p>
        <a href={`/${locale}/${says.path}#s-${says.statementKey}`}>
          {t('read', { page: page?.title ?? says.path })}
        </a>
      </p>
    </aside>
  )
}
