'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_ui/badge'
import { Link } from '@/lib/i18n/navigation'
import type { CaseSummary } from '@/lib/moderation/schema'
import { Moment } from '../_parts/moment'

/** One case in the list: what it is, since when, until when, and who is reading it. */
export function QueueItem({ item }: { item: CaseSummary }) {
  const t = useTranslations('moderation')
  const late = item.state === 'open' && new Date(item.dueAt) < new Date()
  return (
    <li>
      <h2>
        <Link href={`/moderation/${item.id}`}>{item.excerpt || t(`kind.${item.kind}`)}</Link>
      </h2>
      <p className="hint">
        <span>{t(`kind.${item.kind}`)}</span>
        {item.path ? <code>{item.path}</code> : null}
        <span>{t.rich('opened', { day: () => <Moment at={item.openedAt} /> })}</span>
        {late ? (
          <Badge tone="bad">{t('late')}</Badge>
        ) : item.state === 'open' ? (
          <span>{t.rich('due', { day: () => <Moment at={item.dueAt} exact /> })}</span>
        ) : (
          <Badge tone="mute">{t('state.closed')}</Badge>
        )}
        {item.lock ? (
          <Badge tone={item.lock.mine ? 'ok' : 'warn'}>
            {item.lock.mine ? t('lock.mine_short') : t('lock.other_short', { by: item.lock.by })}
          </Badge>
        ) : null}
      </p>
    </li>
  )
}
