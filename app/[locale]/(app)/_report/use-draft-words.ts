'use client'

import { useTranslations } from 'next-intl'
import { formatDay, LOCALE_NAMES } from '@/lib/i18n/formats'
import type { AttemptDraft, ReportDraft, ReportFields } from './draft'
import { useLabels } from './use-labels'

/** A field of a draft as text, for reading two drafts side by side. */
export function useDraftWords() {
  const t = useTranslations('report')
  const labels = useLabels()

  const attemptWords = (attempt: AttemptDraft, index: number): string =>
    [
      t('attempt', { number: index + 1 }),
      attempt.happenedOn && formatDay(labels.locale, attempt.happenedOn),
      attempt.channel && labels.of('channel', attempt.channel),
      attempt.result && labels.of('attemptResult', attempt.result),
      attempt.minutes && t('minutes', { minutes: Number(attempt.minutes) }),
      attempt.documents.map((code) => labels.of('requirement', code)).join(t('comma')),
      attempt.note,
    ]
      .filter(Boolean)
      .join(' · ')

  return (name: keyof ReportFields, draft: ReportDraft): string => {
    switch (name) {
      case 'attempts':
        return draft.attempts.map(attemptWords).join('\n')
      case 'fromAbroad':
        return draft.fromAbroad && t(`abroad.${draft.fromAbroad}`)
      case 'language':
        return LOCALE_NAMES[draft.language]
      case 'text':
        return draft.text
      case 'lineType':
        return draft.lineType && labels.of('lineType', draft.lineType)
      case 'simType':
        return draft.simType && labels.of('simType', draft.simType)
      case 'holderType':
        return draft.holderType && labels.of('holderType', draft.holderType)
      case 'connection':
        return draft.connection && labels.of('connection', draft.connection)
      case 'outcome':
        return draft.outcome && labels.of('outcome', draft.outcome)
    }
  }
}
