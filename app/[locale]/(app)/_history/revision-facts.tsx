import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { HistoryItem } from '@/lib/entries/history-schema'
import { formatDayTime } from '@/lib/i18n/formats'

type Props = { item: HistoryItem; path: string; locale: Locale }

/** Who wrote a revision, when it was recorded and decided, by whom, why, and what it goes back to. */
export async function RevisionFacts({ item, path, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'history.revision' })
  const history = `/${locale}/${path}/history`
  const when = (at: string) => t('utc', { time: formatDayTime(locale, at) })
  const author = item.isStarter ? t('starter') : (item.author ?? t('former'))
  const state = item.wasPublished ? 'published' : item.state
  const decided = item.decidedAt
    ? t(item.decidedBy ? `${state}_by` : state, { time: when(item.decidedAt), name: item.decidedBy ?? '' })
    : t('waits')
  return (
    <div className="revision-facts">
      <p className="fine">
        {[t('by', { author }), t('recorded', { time: when(item.recordedAt) }), decided].join(' · ')}
      </p>
      {item.isStarter ? null : <p className="reason">{t('reason', { reason: item.reason })}</p>}
      {item.revertOf === null ? null : (
        <p>
          <a href={`${history}/${item.revertOf}`}>{t('brings_back', { number: item.revertOf })}</a>
        </p>
      )}
      {item.proposal === null ? null : (
        <p className="fine">{t('changed_proposal', { number: item.proposal })}</p>
      )}
    </div>
  )
}
