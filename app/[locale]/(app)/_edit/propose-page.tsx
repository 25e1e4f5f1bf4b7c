import '@/app/styles/edit.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DIFFERENCE_MESSAGES } from '@/app/[locale]/_parts/differences-list'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/catalog/vocabulary'
import { NotFound } from '@/lib/core/errors'
import { getEditBase } from '@/lib/entries/edit-queries'
import { placeOf } from '@/lib/entries/place-of'
import type { EditBase } from '@/lib/entries/proposal-schema'
import { Messages } from '../_parts/messages'
import { pageTitle } from '../_parts/page-title'
import { Editor } from './editor'

export type ProposeProps = {
  locale: string
  path: string
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const NAME_MAX = 100
const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What the editor opens with, for its title; null for visitors, who sign in first. */
async function baseOf(path: string, locale: Locale): Promise<EditBase | null> {
  const actor = await currentActor()
  if (actor.kind !== 'member') return null
  try {
    return await getEditBase(actor, path, locale)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}

/** The currency of the country a page belongs to. */
async function currencyOf(path: string, locale: Locale): Promise<string | undefined> {
  const country = placeOf(path)?.country
  const base = country ? await baseOf(country, locale) : null
  return base?.content.kind === 'jurisdiction' ? base.content.currency : undefined
}

export async function proposeMetadata({ locale: asked, path }: ProposeProps): Promise<Metadata> {
  const locale = pageLocale(asked)
  const t = await getTranslations({ locale, namespace: 'edit' })
  if (!placeOf(path)) return pageTitle(t('not_here'))
  const base = await baseOf(path, locale)
  return pageTitle(base ? t(base.exists ? 'title_of' : 'title_new', { title: base.title }) : t('title'))
}

/** Where somebody changes a page, or writes one that is missing. */
export async function ProposePage({ locale: asked, path, searchParams }: ProposeProps) {
  const locale = pageLocale(asked)
  if (!placeOf(path)) notFound()
  const t = await getTranslations({ locale, namespace: 'edit' })
  const base = await baseOf(path, locale)
  const { name, revise } = await searchParams
  const isNew = base !== null && !base.exists
  return (
    <Shell locale={locale} path={`${path}/propose`}>
      <div className="app-page wide edit-page">
        {isNew ? null : (
          <p>
            <a href={`/${locale}/${path}`}>{t('back_to', { title: base?.title ?? path })}</a>
          </p>
        )}
        <h1>{base ? t(isNew ? 'title_new' : 'title_of', { title: base.title }) : t('title')}</h1>
        <p className="lead">{t(isNew ? 'lead_new' : 'lead')}</p>
        <noscript>
          <p className="notice warn">{t('needs_script')}</p>
        </noscript>
        <Messages areas={['report', 'edit', ...DIFFERENCE_MESSAGES]}>
          <Editor
            path={path}
            name={one(name)?.slice(0, NAME_MAX)}
            revise={one(revise)}
            currency={await currencyOf(path, locale)}
          />
        </Messages>
      </div>
    </Shell>
  )
}
