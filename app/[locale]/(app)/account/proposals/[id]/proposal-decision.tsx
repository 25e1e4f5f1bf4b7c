'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { ProposalView } from '@/lib/entries/proposal-schema'
import { Moment } from '../../../_parts/moment'

/** What a moderator said of it: asked for a change, or did not publish it, and why. */
export function ProposalDecision({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('edit.mine')
  const reasons = useTranslations('edit.reason')
  const { decision } = proposal
  if (!decision || (decision.reason === null && decision.note === null)) return null
  const asked = decision.verdict === 'ask_change'
  return (
    <Notice tone={asked ? 'warn' : 'plain'} title={t(asked ? 'asked' : 'decision')}>
      <p>
        {decision.reason && reasons.has(decision.reason) ? reasons(decision.reason) : null}{' '}
        <span className="hint">
          <Moment at={decision.at} exact />
        </span>
      </p>
      {decision.note ? <blockquote>{decision.note}</blockquote> : null}
    </Notice>
  )
}
