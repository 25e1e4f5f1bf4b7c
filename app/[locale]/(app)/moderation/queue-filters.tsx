'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/app/_ui/select'
import { Link, useRouter } from '@/lib/i18n/navigation'
import type { QueueFilter } from '@/lib/moderation/client'
import { CASE_KINDS, type CaseKind } from '@/lib/moderation/schema'

const STATES = ['open', 'closed'] as const

/** Which cases are listed. Each choice is an address of its own. */
export function QueueFilters({ filter }: { filter: QueueFilter }) {
  const t = useTranslations('moderation')
  const router = useRouter()
  const state = filter.state ?? 'open'
  const go = (kind: CaseKind | '') =>
    router.push({ pathname: '/moderation', query: { state, ...(kind ? { kind } : {}) } })
  return (
    <div className="queue-filters">
      <nav aria-label={t('filter_state')}>
        <ul className="tabs">
          {STATES.map((other) => (
            <li key={other}>
              <Link
                href={{
                  pathname: '/moderation',
                  query: { state: other, ...(filter.kind ? { kind: filter.kind } : {}) },
                }}
                aria-current={state === other ? 'page' : undefined}
              >
                {t(`case_state.${other}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Select
        id="kind"
        label={t('filter_kind')}
        value={filter.kind ?? ''}
        empty={t('kind_any')}
        options={CASE_KINDS.map((value) => ({ value, text: t(`kind.${value}`) }))}
        onChange={go}
        className="short"
      />
    </div>
  )
}
