'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import { DecisionLine } from './decision-line'

/** What was decided before, the newest first. */
export function DecisionList({ decisions }: { decisions: CaseView['decisions'] }) {
  const t = useTranslations('moderation')
  if (decisions.length === 0) return null
  const newestFirst = decisions.toSorted((one, other) => other.decidedAt.localeCompare(one.decidedAt))
  return (
    <section>
      <h2>{t('decisions')}</h2>
      <ol className="decisions">
        {newestFirst.map((decision) => (
          <li key={decision.id}>
            <DecisionLine decision={decision} />
          </li>
        ))}
      </ol>
    </section>
  )
}
