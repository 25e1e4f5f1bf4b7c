'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'

/** What whoever opened the case has found: only what there are words for. */
export function FactsFound({ facts }: { facts: CaseView['facts'] }) {
  const t = useTranslations('moderation.fact')
  const known = Object.entries(facts).filter(
    (fact): fact is [string, string | number | boolean] =>
      t.has(fact[0]) && ['string', 'number', 'boolean'].includes(typeof fact[1]) && fact[1] !== false,
  )
  if (known.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className="plain-list">
        {known.map(([name, value]) => (
          <li key={name}>{t(name, { value: String(value) })}</li>
        ))}
      </ul>
    </section>
  )
}
