'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { Link } from '@/lib/i18n/navigation'
import { type QueueFilter, queueQuery } from '@/lib/moderation/client'
import { QueryFailure } from '../_parts/query-failure'
import { QueueFilters } from './queue-filters'
import { QueueItem } from './queue-item'
import { ShortcutsHelp } from './shortcuts-help'
import { useShortcuts } from './use-shortcuts'

/** The queue: j and k go down and up, Enter opens. */
export function Queue({ filter }: { filter: QueueFilter }) {
  const t = useTranslations('moderation')
  const query = useQuery(queueQuery(filter))
  const list = useRef<HTMLUListElement>(null)
  const [help, setHelp] = useState(false)

  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('h2 a') ?? [])]
    const now = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[now < 0 ? (by === 1 ? 0 : links.length - 1) : now + by]?.focus()
  }
  const shortcuts = useShortcuts({ j: () => step(1), k: () => step(-1), '?': () => setHelp(true) })

  return (
    <>
      <QueueFilters filter={filter} />
      {query.isPending ? <Skeleton label={t('loading')} lines={8} /> : null}
      {query.isError && !query.data ? (
        <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
      ) : null}
      {query.data?.items.length === 0 ? (
        <Notice tone="ok" title={t(filter.state === 'closed' ? 'empty_closed' : 'empty')}>
          <p>{t(filter.kind || filter.cursor ? 'empty_filtered' : 'empty_next')}</p>
        </Notice>
      ) : null}
      <ul className="queue" ref={list}>
        {query.data?.items.map((item) => (
          <QueueItem key={item.id} item={item} />
        ))}
      </ul>
      <div className="actions">
        {filter.cursor ? (
          <Link className="button plain" href={{ pathname: '/moderation', query: without(filter) }}>
            {t('first_page')}
          </Link>
        ) : null}
        {query.data?.nextCursor ? (
          <Link
            className="button plain"
            href={{ pathname: '/moderation', query: { ...without(filter), cursor: query.data.nextCursor } }}
          >
            {t('next_page')}
          </Link>
        ) : null}
        <Button look="quiet" onClick={() => setHelp(true)}>
          {t('help')}
        </Button>
      </div>
      <ShortcutsHelp open={help} onClose={() => setHelp(false)} setting={shortcuts} />
    </>
  )
}

/** The filter as a query of the address, without the place in the list. */
function without({ kind, state }: QueueFilter): Record<string, string> {
  return { ...(kind ? { kind } : {}), ...(state ? { state } : {}) }
}
