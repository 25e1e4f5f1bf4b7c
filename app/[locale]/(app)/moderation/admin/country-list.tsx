'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Skeleton } from '@/app/_ui/skeleton'
import { countriesQuery } from '@/lib/entries/admin-client'
import type { CountryRow } from '@/lib/entries/admin-schema'
import { Link, useRouter } from '@/lib/i18n/navigation'
import { QueryFailure } from '../../_parts/query-failure'
import { focusWrong } from './_parts/focus-wrong'
import { TextInput } from './_parts/text-input'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Countries in the order of their addresses. */
export function CountryList({ mayChange, cursor }: { mayChange: boolean; cursor?: string }) {
  const t = useTranslations('admin')
  const query = useQuery(countriesQuery(cursor))
  return (
    <>
      {query.isPending ? <Skeleton label={t('loading')} lines={8} /> : null}
      {query.isError && !query.data ? (
        <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
      ) : null}
      <ul className="queue">
        {query.data?.items.map((row) => (
          <Country key={row.slug} row={row} />
        ))}
      </ul>
      <div className="actions">
        {cursor ? (
          <Link className="button plain" href="/moderation/admin">
            {t('first_page')}
          </Link>
        ) : null}
        {query.data?.nextCursor ? (
          <Link
            className="button plain"
            href={{ pathname: '/moderation/admin', query: { cursor: query.data.nextCursor } }}
          >
            {t('next_page')}
          </Link>
        ) : null}
      </div>
      {mayChange ? <NewCountry /> : null}
    </>
  )
}

function Country({ row }: { row: CountryRow }) {
  const t = useTranslations('admin.countries')
  const locale = useLocale()
  const { slug, name, code, currency, languages, regulator, holidays, carriers, pages } = row
  return (
    <li>
      <h2>
        <Link href={`/moderation/admin/places/${slug}`}>{name[locale]}</Link>
      </h2>
      <p className="hint">
        <code>{slug}</code>
        <span>{t('counts', { carriers, pages })}</span>
        {code ? <span>{t('code', { code })}</span> : null}
        {currency ? <span>{t('currency', { currency })}</span> : null}
        {languages.length > 0 ? <span>{t('languages', { languages: languages.join(', ') })}</span> : null}
        <span>{holidays ? t('holidays', { calendar: holidays }) : t('no_holidays')}</span>
        {regulator ? <span>{t('regulator', { name: regulator })}</span> : null}
      </p>
      <p className="row-links">
        <Link href={`/${slug}/propose`}>{t('edit')}</Link>
        <a href={`/${locale}/${slug}`}>{t('read')}</a>
      </p>
    </li>
  )
}

/** A country that is not there yet begins in the editor, like every page. */
function NewCountry() {
  const t = useTranslations('admin.countries')
  const router = useRouter()
  const [slug, setSlug] = useState('')
  const [tried, setTried] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (SLUG.test(slug)) router.push(`/${slug}/propose`)
    else focusWrong(event.currentTarget)
  }
  return (
    <form className="form admin-form" onSubmit={send} noValidate>
      <h2>{t('new')}</h2>
      <TextInput
        id="new-country"
        label={t('new_code')}
        hint={t('new_hint')}
        error={tried && !SLUG.test(slug) ? t('new_bad') : undefined}
        value={slug}
        address
        onChange={setSlug}
      />
      <Button type="submit" look="plain">
        {t('new_go')}
      </Button>
    </form>
  )
}
