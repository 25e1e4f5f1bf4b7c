'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Badge } from '@/app/_ui/badge'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import { differences } from '@/lib/entries/compare/differences'
import { Moment } from '../../_parts/moment'
import { ProposalMerge } from './proposal-merge'
import { ProposalPreview } from './proposal-preview'
import { SecondNote } from './second-note'
import type { Review } from './use-review'

type ProposalSubjectProps = { caseId: string; review: Review; open: boolean }

const STATE_TONES = {
  proposed: 'warn',
  published: 'ok',
  rejected: 'bad',
  withdrawn: 'mute',
  superseded: 'mute',
} as const

/** What is proposed, why and by whom; what it changes; what the page would become. */
export function ProposalSubject({ caseId, review, open }: ProposalSubjectProps) {
  const t = useTranslations('edit.review')
  const mine = useTranslations('edit.mine')
  const { proposal, current, content } = review
  const merged = useMemo(
    () => (proposal?.merge && content ? differences(proposal.merge.current, content) : null),
    [proposal, content],
  )
  if (!proposal) return null
  const before = proposal.merge ? proposal.merge.base : (current ?? null)
  return (
    <section className="proposal">
      <h2>{review.title}</h2>
      <p className="proposal-head">
        <Badge tone={STATE_TONES[proposal.state]}>{mine(`state.${proposal.state}`)}</Badge>{' '}
        {proposal.isNew ? <Badge tone="ok">{t('new_page')}</Badge> : null}{' '}
        <span className="hint">
          {t('by')} {proposal.author ?? t('somebody')} · <Moment at={proposal.recordedAt} exact />
          {proposal.merge && proposal.parent && proposal.current
            ? ` · ${t('based_on', { from: proposal.parent.number, now: proposal.current.number })}`
            : null}
        </span>
      </p>
      <blockquote>
        <span className="visually-hidden">{t('reason')}: </span>
        {proposal.reason}
      </blockquote>
      {open ? <SecondNote proposal={proposal} /> : null}
      {open ? <ProposalMerge review={review} /> : null}
      {merged && open ? (
        <>
          <h3>{t('merged_changes')}</h3>
          <DifferencesList
            differences={merged}
            before={proposal.merge?.current}
            after={content}
            sources={proposal.sources}
            heading="h4"
          />
        </>
      ) : (
        <>
          <h3>{t('changes')}</h3>
          <DifferencesList
            differences={proposal.differences}
            before={before}
            after={proposal.content}
            sources={proposal.sources}
            heading="h4"
          />
        </>
      )}
      {open ? <ProposalPreview caseId={caseId} version={proposal.current?.id ?? null} /> : null}
    </section>
  )
}
