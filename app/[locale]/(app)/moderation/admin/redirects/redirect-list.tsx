'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { type RedirectFilter, redirectsQuery } from '@/lib/entries/admin-client'
import type { RedirectRow } from '@/lib/entries/admin-schema'
import { Link, useRouter } from '@/lib/i18n/navigation'
import { Moment } from '../../../_parts/moment'
import { QueryFailure } from '../../../_parts/query-failure'
import { TextInput } from '../_parts/text-input'
import { AddRedirect } from './add-redirect'
import { RemoveRedirect } from './remove-redirect'

const PATHNAME = '/moderation/admin/redirects'

/** Old addresses in their order; each page and each search is an address of its own. */
export function RedirectList({ filter, mayChange }: { filter: RedirectFilter; mayChange: boolean }) {
  const t = useTranslations('admin')
  const query = useQuery(redirectsQuery(filter))
  const [removing, setRemoving] = useState<RedirectRow | null>(null)
  const searched: Record<string, string> = filter.q ? { q: filter.q } : {}
  return (
    <>
      <Search q={filter.q ?? ''} />
      {query.isPending ? <Skeleton label={t('loading')} lines={6} /> : null}
      {query.isError && !query.data ? (
        <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
      ) : null}
      {query.data?.items.length === 0 ? (
        <Notice title={t(filter.q ? 'redirects.none' : 'redirects.none_yet')} />
      ) : null}
      <ul className="queue">
        {query.data?.items.map((row) => (
          <Redirect key={row.path} row={row} remove={mayChange ? () => setRemoving(row) : undefined} />
        ))}
      </ul>
      <div className="actions">
        {filter.cursor ? (
          <Link className="button plain" href={{ pathname: PATHNAME, query: searched }}>
            {t('first_page')}
          </Link>
        ) : null}
        {query.data?.nextCursor ? (
          <Link
            className="button plain"
            href={{ pathname: PATHNAME, query: { ...searched, cursor: query.data.nextCursor } }}
          >
            {t('next_page')}
          </Link>
        ) : null}
      </div>
      {mayChange ? <AddRedirect /> : null}
      {removing ? <RemoveRedirect row={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  )
}

function Search({ q: asked }: { q: string }) {
  const t = useTranslations('admin.redirects')
  const router = useRouter()
  const [q, setQ] = useState(asked)
  const send = (event: FormEvent) => {
    event.preventDefault()
    router.push({ pathname: PATHNAME, query: q.trim() ? { q: q.trim() } : {} })
  }
  return (
    <search>
      <form className="admin-search" onSubmit={send}>
        <TextInput id="redirect-q" label={t('search')} value={q} address onChange={setQ} />
        <Button type="submit" look="plain">
          {t('search_go')}
        </Button>
      </form>
    </search>
  )
}

function Redirect({ row, remove }: { row: RedirectRow; remove?: () => void }) {
  const t = useTranslations('admin.redirects')
  const locale = useLocale()
  return (
    <li>
      <h2>
        <code>{row.path}</code>
      </h2>
      <p className="hint">
        <span>
          {t('leads')}{' '}
          <a href={`/${locale}/${row.to}`}>
            <code>{row.to}</code>
          </a>
        </span>
        <span>{t.rich('since', { day: () => <Moment at={row.createdAt} /> })}</span>
        {row.merged ? <Badge tone="mute">{t('merged')}</Badge> : null}
      </p>
      {remove ? (
        <div className="actions">
          <Button look="quiet" aria-label={`${t('remove')}: ${row.path}`} onClick={remove}>
            {t('remove')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
