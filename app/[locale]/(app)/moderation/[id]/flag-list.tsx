'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import { Moment } from '../../_parts/moment'

/** Who flagged it and why, the newest first. */
export function FlagList({ flags }: { flags: CaseView['flags'] }) {
  const t = useTranslations('discussion')
  if (flags.length === 0) return null
  return (
    <section>
      <h2>{t('moderate.flags', { n: flags.length })}</h2>
      <ul className="flags">
        {flags.map((flag) => (
          <li key={`${flag.by}-${flag.at}`}>
            <p>
              <strong>{t(`flag.reasons.${flag.reason}`)}</strong>
            </p>
            {flag.note ? <blockquote>{flag.note}</blockquote> : null}
            <p className="fine">
              {flag.by} · <Moment at={flag.at} exact />
              {flag.weight > 1 ? ` · ${t('moderate.weight', { n: flag.weight })}` : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
