'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { PostPage } from '@/lib/discussion/schema'
import { Link } from '@/lib/i18n/navigation'
import type { ReportState, ReportView } from '@/lib/reports/schema'
import { ReportFacts } from '../_report/report-facts'
import { situationOf } from '../_report/situation'
import { StateBadge } from '../_report/state-badge'
import { Comments } from './comments'
import { FlagButton } from './flag-button'
import { LanguageBadge } from './language-badge'
import { Ago } from './post-head'

type ReportTalkProps = {
  report: ReportView
  state: ReportState
  mine: boolean
  /** Comments from the place in the address on. */
  page: PostPage
  from: string | null
  official: string[]
  mayComment: boolean
}

/** An experience whole, and the comments on it. */
export function ReportTalk({ report, state, mine, page, from, official, mayComment }: ReportTalkProps) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const here = `${report.path}/reports/${report.id}`
  const published = state === 'published'
  return (
    <>
      <article className="post post-report" id={`r-${report.id}`} tabIndex={-1}>
        <p className="post-head">
          {published ? null : <StateBadge state={state} />}
          <strong>{report.author ?? t('former')}</strong>
          {report.publishedAt ? (
            <span className="fine">
              <Ago at={report.publishedAt} />
            </span>
          ) : null}
          <LanguageBadge language={report.language} />
          <lb-anchor data-target={`r-${report.id}`} data-label={t('permalink')} data-copied={t('copied')} />
        </p>
        <ReportFacts report={report} />
        <div className="post-actions">
          {mine ? (
            <Link href={`/account/reports/${report.id}`}>{t('report.mine')}</Link>
          ) : (
            <>
              <Link className="button plain" href={`/${report.path}/report?${situationOf(report)}`}>
                {t('report.same')}
              </Link>
              {published ? <FlagButton on="report" id={report.id} /> : null}
            </>
          )}
        </div>
      </article>
      {published ? (
        <section className="part" id="comments" aria-labelledby="comments-title">
          <h2 id="comments-title">{t('comments.count', { n: report.comments })}</h2>
          {report.comments === 0 && page.items.length === 0 ? (
            <p className="empty">{t('comments.empty')}</p>
          ) : null}
          {page.prevCursor ? (
            <p>
              <Link rel="prev" href={`/${here}?before=${encodeURIComponent(page.prevCursor)}`}>
                ← {t('comments.earlier')}
              </Link>
            </p>
          ) : null}
          <Comments
            key={`${from}-${page.prevCursor}`}
            on="report"
            id={report.id}
            official={official}
            page={page}
            from={from}
            count={report.comments}
            allHref={`/${locale}/${here}`}
            nextHref={`/${locale}/${here}?cursor=`}
            mayReply={mayComment}
            open
          />
          <noscript>
            <p className="notice warn">{t('list.needs_script')}</p>
          </noscript>
        </section>
      ) : null}
    </>
  )
}
