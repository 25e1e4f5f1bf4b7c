'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { useToast } from '@/app/_ui/toasts'
import { carriersQuery } from '@/lib/entries/admin-client'
import type { CarrierRow, Moved } from '@/lib/entries/admin-schema'
import { Link, useRouter } from '@/lib/i18n/navigation'
import { QueryFailure } from '../../../../_parts/query-failure'
import { MergeDialog } from './merge-dialog'
import { RenameDialog } from './rename-dialog'

type Props = { country: string; name: string; mayChange: boolean; cursor?: string }
type Open = { what: 'rename' | 'merge'; carrier: CarrierRow } | { what: 'country' } | null

/** Carriers in the order of their addresses, with what an admin can do with each. */
export function CarrierList({ country, name, mayChange, cursor }: Props) {
  const t = useTranslations('admin')
  const toast = useToast()
  const router = useRouter()
  const query = useQuery(carriersQuery(country, cursor))
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const carriers = query.data?.items ?? []
  const done = (kind: 'rename' | 'merge') => (moved: Moved) => {
    close()
    toast(t(`${kind}.done`, { from: moved.from, to: moved.to }))
    if (!moved.to.includes('/')) router.replace(`/moderation/admin/places/${moved.to}`)
  }
  return (
    <>
      {query.isPending ? <Skeleton label={t('loading')} lines={6} /> : null}
      {query.isError && !query.data ? (
        <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
      ) : null}
      {query.data && carriers.length === 0 ? <Notice title={t('country.none')} /> : null}
      <ul className="queue">
        {carriers.map((carrier) => (
          <Carrier
            key={carrier.path}
            carrier={carrier}
            act={mayChange ? (what) => setOpen({ what, carrier }) : undefined}
          />
        ))}
      </ul>
      <div className="actions">
        {query.data?.nextCursor ? (
          <Link
            className="button plain"
            href={{
              pathname: `/moderation/admin/places/${country}`,
              query: { cursor: query.data.nextCursor },
            }}
          >
            {t('next_page')}
          </Link>
        ) : null}
        <Link className="button plain" href="/moderation/admin">
          {t('country.all')}
        </Link>
        {mayChange ? (
          <Button look="quiet" onClick={() => setOpen({ what: 'country' })}>
            {t('country.rename_country')}
          </Button>
        ) : null}
      </div>
      {open?.what === 'country' ? (
        <RenameDialog path={country} name={name} onClose={close} onDone={done('rename')} />
      ) : null}
      {open?.what === 'rename' ? (
        <RenameDialog
          path={open.carrier.path}
          name={open.carrier.name}
          onClose={close}
          onDone={done('rename')}
        />
      ) : null}
      {open?.what === 'merge' ? (
        <MergeDialog carrier={open.carrier} others={carriers} onClose={close} onDone={done('merge')} />
      ) : null}
    </>
  )
}

type CarrierProps = { carrier: CarrierRow; act?: (what: 'rename' | 'merge') => void }

function Carrier({ carrier, act }: CarrierProps) {
  const t = useTranslations('admin.country')
  const locale = useLocale()
  const { path, name, aliases, pages, reports } = carrier
  return (
    <li>
      <h2>{name}</h2>
      <p className="hint">
        <code>{path}</code>
        <span>{t('counts', { pages, reports })}</span>
        {aliases.length > 0 ? <span>{t('aliases', { names: aliases.join(' · ') })}</span> : null}
      </p>
      <div className="actions">
        {act ? (
          <>
            <Button look="quiet" aria-label={`${t('rename')}: ${name}`} onClick={() => act('rename')}>
              {t('rename')}
            </Button>
            <Button look="quiet" aria-label={`${t('merge')}: ${name}`} onClick={() => act('merge')}>
              {t('merge')}
            </Button>
          </>
        ) : null}
        <Link href={`/${path}/propose`}>{t('edit')}</Link>
        <a href={`/${locale}/${path}`}>{t('read')}</a>
      </div>
    </li>
  )
}
