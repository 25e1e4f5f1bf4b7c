'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import { Moment } from '../../_parts/moment'

/** Who is reading the case; a warning when it is somebody else. */
export function LockNote({ lock }: { lock: CaseView['lock'] }) {
  const t = useTranslations('moderation.lock')
  if (!lock) return null
  const until = () => <Moment at={lock.until} exact />
  if (lock.mine) return <p className="hint">{t.rich('mine', { until })}</p>
  return (
    <p className="notice warn" role="status">
      {t.rich('other', { by: lock.by, until })}
    </p>
  )
}
