'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import { ReportFacts } from '../../_report/report-facts'
import { StateBadge } from '../../_report/state-badge'
import { AuthorRecord } from './author-record'
import { Differences } from './differences'
import { EffectTable } from './effect-table'
import { FlagList } from './flag-list'
import { PostSubject } from './post-subject'
import { ProposalSubject } from './proposal-subject'
import type { Review } from './use-review'

/** What the case is about: the report, the proposal or the post complete, its author, what publishing it would move. */
export function CaseSubject({ subject, review }: { subject: CaseView; review: Review }) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  const { report, author, effect, path } = subject
  return (
    <div className="case-subject">
      {path ? (
        <p>
          <a href={`/${locale}/${path}`}>{t('to_page')}</a> <code>{path}</code>
        </p>
      ) : null}
      {report ? (
        <section>
          <h2>{t('report')}</h2>
          <p>
            <StateBadge state={report.state} />
          </p>
          <ReportFacts report={report} />
        </section>
      ) : null}
      <ProposalSubject caseId={subject.id} review={review} open={subject.state === 'open'} />
      {subject.post ? <PostSubject post={subject.post} /> : null}
      <FlagList flags={subject.flags} />
      <Differences facts={subject.facts} path={path} />
      {author ? <AuthorRecord author={author} /> : null}
      {report && subject.state === 'open' && subject.kind !== 'flag' ? <EffectTable effect={effect} /> : null}
    </div>
  )
}
