'use client'

import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/app/_ui/badge'
import type { ReportState } from '@/lib/reports/schema'

const TONES: Record<ReportState, Tone> = {
  held: 'warn',
  changes_requested: 'warn',
  published: 'ok',
  rejected: 'bad',
  withdrawn: 'mute',
  hidden: 'bad',
}

/** Where a report stands, in a word. */
export function StateBadge({ state }: { state: ReportState }) {
  const t = useTranslations('report')
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
}
