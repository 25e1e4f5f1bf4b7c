'use client'

import { useTranslations } from 'next-intl'
import type { ProposalItem } from '@/lib/entries/proposal-schema'
import { Link } from '@/lib/i18n/navigation'
import { Moment } from '../../_parts/moment'
import { ProposalState } from './proposal-state'

/** One line of the list: why, on which page, and where it stands. */
export function MyProposal({ proposal }: { proposal: ProposalItem }) {
  const t = useTranslations('edit.mine')
  return (
    <li>
      <h2>
        <Link href={`/account/proposals/${proposal.id}`}>{proposal.reason}</Link>
      </h2>
      <p className="hint">
        <code>{proposal.path}</code>
        {' · '}
        {t.rich('sent_on', { day: () => <Moment at={proposal.recordedAt} /> })}
        {proposal.decidedAt ? ' · ' : null}
        {proposal.decidedAt
          ? t.rich('decided_on', { day: () => <Moment at={proposal.decidedAt ?? ''} /> })
          : null}
      </p>
      <p>
        <ProposalState state={proposal.state} />
      </p>
    </li>
  )
}
