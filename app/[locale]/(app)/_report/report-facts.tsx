'use client'

import { useTranslations } from 'next-intl'
import { formatDay, LOCALE_TAGS } from '@/lib/i18n/formats'
import type { ReportView } from '@/lib/reports/schema'
import { useLabels } from './use-labels'

/** A report complete: the line, each attempt, how it ended, the words. */
export function ReportFacts({ report }: { report: ReportView }) {
  const t = useTranslations('report')
  const labels = useLabels()
  const facts: [name: string, value: string][] = [
    [t('field.outcome'), labels.of('outcome', report.outcome)],
    [t('field.lineType'), labels.of('lineType', report.lineType)],
    [t('field.simType'), labels.of('simType', report.simType)],
    [t('field.holderType'), labels.of('holderType', report.holderType)],
    [t('shown.fromAbroad'), t(report.fromAbroad ? 'abroad.yes' : 'abroad.no')],
    [t('shown.connection'), labels.of('connection', report.connection)],
  ]
  return (
    <div className="report-facts">
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('part.attempts')}</h3>
      <ol className="attempts-read">
        {report.attempts.map((attempt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attempts are read in their order
          <li key={index}>
            <p>
              <time dateTime={attempt.happenedOn}>{formatDay(labels.locale, attempt.happenedOn)}</time>
              {' · '}
              {labels.of('channel', attempt.channel)}
              {' · '}
              <strong>{labels.of('attemptResult', attempt.result)}</strong>
              {attempt.minutes === null ? null : ` · ${t('minutes', { minutes: attempt.minutes })}`}
            </p>
            {attempt.documents.length > 0 ? (
              <p className="hint">
                {t('asked_for', {
                  documents: attempt.documents.map((code) => labels.of('requirement', code)).join(t('comma')),
                })}
              </p>
            ) : null}
            {attempt.note ? <p className="attempt-note">{attempt.note}</p> : null}
          </li>
        ))}
      </ol>
      <h3>{t('shown.text')}</h3>
      <div
        className="prose report-text"
        lang={LOCALE_TAGS[report.language]}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made safe by the server's renderer
        dangerouslySetInnerHTML={{ __html: report.html }}
      />
    </div>
  )
}
