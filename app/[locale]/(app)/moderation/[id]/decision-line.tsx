'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import { Moment } from '../../_parts/moment'

/** One decision in a sentence: who, what, when, why. */
export function DecisionLine({ decision }: { decision: CaseView['decisions'][number] }) {
  const t = useTranslations('moderation')
  const reasons = useTranslations('report.reason')
  return (
    <div className="decision">
      <p>
        {t.rich('decision_line', {
          by: decision.by ?? t('somebody'),
          what: t(`verdict.${decision.verdict}`),
          when: () => <Moment at={decision.decidedAt} exact />,
        })}
        {decision.undoneAt
          ? t.rich('undone_at', { when: () => <Moment at={decision.undoneAt ?? ''} exact /> })
          : null}
      </p>
      {decision.reason ? <p className="hint">{reasons(decision.reason)}</p> : null}
      {decision.note ? <blockquote>{decision.note}</blockquote> : null}
    </div>
  )
}
