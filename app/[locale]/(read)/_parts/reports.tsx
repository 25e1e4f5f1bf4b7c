import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formatDay, LOCALE_TAGS } from '@/lib/i18n/formats'
import type { ReportView } from '@/lib/reports/schema'
import { languageName, list } from './phrases'

/** Experiences as people told them: structure in the reader's language, words in the writer's. */
export async function Reports({ reports, locale }: { reports: ReportView[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.report' })
  const talk = await getTranslations({ locale, namespace: 'discussion' })
  return (
    <ol className="reports">
      {reports.map((report) => (
        <li key={report.id} id={`r-${report.id}`}>
          <article>
            <p className="report-head">
              <strong className={`outcome outcome-${report.outcome}`}>
                {label('outcome', report.outcome, locale)}
              </strong>{' '}
              <time dateTime={report.happenedOn}>{formatDay(locale, report.happenedOn)}</time>
            </p>
            <p className="fine">
              {[
                label('lineType', report.lineType, locale),
                label('simType', report.simType, locale),
                label('holderType', report.holderType, locale),
                report.fromAbroad ? t('abroad') : t('home'),
              ].join(' · ')}
            </p>
            <ol className="attempts" aria-label={t('attempts')}>
              {report.attempts.map((attempt, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: attempts have an order and nothing else
                <li key={index}>
                  <span className="fine">{formatDay(locale, attempt.happenedOn, 'shortDay')}</span>{' '}
                  {label('channel', attempt.channel, locale)}:{' '}
                  {label('attemptResult', attempt.result, locale)}
                  {attempt.minutes === null ? null : ` · ${t('minutes', { n: attempt.minutes })}`}
                  {attempt.documents.length > 0
                    ? ` · ${t('documents', {
                        list: list(
                          locale,
                          attempt.documents.map((code) => label('requirement', code, locale)),
                        ),
                      })}`
                    : null}
                  {attempt.note ? (
                    <small className="evidence" lang={LOCALE_TAGS[report.language]}>
                      {attempt.note}
                    </small>
                  ) : null}
                </li>
              ))}
            </ol>
            <div
              className="report-text"
              lang={LOCALE_TAGS[report.language]}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer when it was written
              dangerouslySetInnerHTML={{ __html: report.html }}
            />
            <p className="fine">
              {report.author ? t('by', { name: report.author }) : t('former')}
              {report.connection === 'customer'
                ? null
                : ` · ${t('connection', { connection: label('connection', report.connection, locale) })}`}
              {report.language === locale
                ? null
                : ` · ${t('language', { language: languageName(locale, report.language) })}`}
              {report.publishedAt ? (
                <>
                  {' · '}
                  <lb-time data-at={report.publishedAt} data-locale={locale}>
                    {t('published', { date: formatDay(locale, report.publishedAt, 'shortDay') })}
                  </lb-time>
                </>
              ) : null}
              {' · '}
              <a href={`/${locale}/${report.path}/reports/${report.id}`}>
                {talk('reader.comments', { n: report.comments })}
              </a>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
