'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import { proposalQuery } from '@/lib/entries/proposal-client'
import type { ProposalView } from '@/lib/entries/proposal-schema'
import { ApiError } from '@/lib/http/api-client'
import { Link } from '@/lib/i18n/navigation'
import { Moment } from '../../../_parts/moment'
import { QueryFailure } from '../../../_parts/query-failure'
import { SignInFirst } from '../../../_parts/sign-in-first'
import { ProposalState } from '../proposal-state'
import { ProposalDecision } from './proposal-decision'
import { WithdrawProposal } from './withdraw-proposal'

/** Fetches an own proposal and shows it, or says why not. */
export function OneProposal({ id }: { id: string }) {
  const t = useTranslations('edit.mine')
  const locale = useLocale()
  const query = useQuery(proposalQuery(id, locale))
  if (query.data) return <Proposal proposal={query.data} />
  if (query.isPending) return <Skeleton label={t('loading')} lines={8} />
  const status = query.error instanceof ApiError ? query.error.problem.status : 0
  if (status === 401) {
    return <SignInFirst title={t('sign_in_title')} next={`/${locale}/account/proposals/${id}`} />
  }
  if (status === 404) return <Notice tone="warn" title={t('gone')} />
  return <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('edit.mine')
  const locale = useLocale()
  const { merge, may, firstApproval, needsSecond } = proposal
  return (
    <div className="proposal">
      <h2>{proposal.title}</h2>
      <p className="proposal-head">
        <ProposalState state={proposal.state} />
        <span className="hint">
          {t.rich('sent_on', { day: () => <Moment at={proposal.recordedAt} exact /> })} ·{' '}
          <a href={`/${locale}/${proposal.path}`}>{t('to_page')}</a>
        </span>
      </p>
      <blockquote>
        <span className="visually-hidden">{t('reason')}: </span>
        {proposal.reason}
      </blockquote>
      <ProposalDecision proposal={proposal} />
      {needsSecond ? <p className="hint">{t(firstApproval ? 'approved_first' : 'pending_second')}</p> : null}
      <div className="actions">
        {may.revise ? (
          <Link
            className="button plain"
            href={{ pathname: `/${proposal.path}/propose`, query: { revise: proposal.id } }}
          >
            {t('revise')}
          </Link>
        ) : null}
        {may.withdraw ? <WithdrawProposal id={proposal.id} /> : null}
      </div>
      <h3>{t('changes')}</h3>
      <DifferencesList
        differences={proposal.differences}
        before={merge?.base}
        after={proposal.content}
        sources={proposal.sources}
        heading="h4"
      />
    </div>
  )
}
