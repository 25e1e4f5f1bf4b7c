import '@/app/styles/edit.css'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { loadCatalog } from '@/lib/search/queries'
import { pageAt } from '@/lib/search/titles'
import { pageTitle } from '../_parts/page-title'
import { type Asked, askedOf, pathOf } from './asked'
import { NewForm } from './new-form'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'edit.new' })
  return pageTitle(t('title'))
}

/** Where the editor of a page that is not there yet begins; it is told what the page is called. */
function editorOf(locale: string, path: string, { kind, name }: Asked): string {
  const named = kind !== 'policy' && name ? `?${new URLSearchParams({ name })}` : ''
  return `/${locale}/${path}/propose${named}`
}

/** What is missing? A plain form, step by step in the address, that leads to the editor. */
export default async function NewPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const asked = askedOf(await searchParams)
  const t = await getTranslations({ locale, namespace: 'edit.new' })
  const catalog = await loadCatalog(locale)
  const found = pathOf(asked)
  const there = 'path' in found ? pageAt(found.path, catalog) : undefined
  const noCountry = asked.country !== '' && !catalog.countries.some(({ slug }) => slug === asked.country)
  if (asked.go && 'path' in found && !there && !noCountry) redirect(editorOf(locale, found.path, asked))
  return (
    <Shell locale={locale} path="new">
      <div className="app-page">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        {there && 'path' in found ? (
          <section className="notice">
            <h2>{t('there_title')}</h2>
            <p>{there.title}</p>
            <p className="actions">
              <a href={`/${locale}/${found.path}`}>{t('there_read')}</a>
              <a href={`/${locale}/${found.path}/propose`}>{t('there_change')}</a>
            </p>
          </section>
        ) : null}
        {noCountry ? <p className="notice warn">{t('no_country')}</p> : null}
        <NewForm
          locale={locale}
          asked={asked}
          catalog={catalog}
          missing={'missing' in found ? found.missing : null}
        />
      </div>
    </Shell>
  )
}
