'use client'

import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/app/_ui/badge'
import type { RevisionState } from '@/lib/entries/proposal-schema'

const TONES: Record<RevisionState, Tone> = {
  proposed: 'warn',
  published: 'ok',
  rejected: 'bad',
  withdrawn: 'mute',
  superseded: 'mute',
}

/** Where a proposal stands, in a word. */
export function ProposalState({ state }: { state: RevisionState }) {
  const t = useTranslations('edit.mine.state')
  return <Badge tone={TONES[state]}>{t(state)}</Badge>
}
