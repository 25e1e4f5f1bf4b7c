import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { Crumb } from '@/app/[locale]/(read)/_parts/crumbs'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { pickNote } from '@/lib/entries/pick-text'
import { getEntry } from '@/lib/entries/queries'
import type { EntryView } from '@/lib/entries/schema'

/** The page at an address; asked once by a page and its title. */
export const entryAt = cache((path: string): Promise<EntryView | null> => getEntry(path))

export type EntryPlace = { view: EntryView; path: string; title: string; crumbs: Crumb[] }

/** A page of any kind with its heading in the language of the reader; null where there is none. */
export async function entryPlace(path: string, locale: Locale): Promise<EntryPlace | null> {
  const view = await entryAt(path)
  if (!view) return null
  const t = await getTranslations({ locale, namespace: 'read' })
  const { kind } = view
  if (kind === 'guide') {
    const title = pickNote(view.content.title, locale)?.text ?? path
    return { view, path, title, crumbs: [{ path, text: title }] }
  }
  if (kind === 'jurisdiction') {
    const country = view.content.name[locale]
    return { view, path, title: t('country.title', { country }), crumbs: [{ path, text: country }] }
  }
  const country = view.country.name[locale]
  const above: Crumb = { path: view.country.slug, text: country }
  if (kind === 'carrier') {
    const carrier = view.content.name
    const title = t('carrier.title', { carrier, country })
    return { view, path, title, crumbs: [above, { path, text: carrier }] }
  }
  const topic = label('topicTitle', view.topic, locale)
  const title = view.carrier
    ? t('policy.title', { country, topic, carrier: view.carrier.name })
    : t('policy.title_country', { country, topic })
  const carrier = view.carrier
    ? [{ path: `${view.country.slug}/${view.carrier.slug}`, text: view.carrier.name }]
    : []
  const here = { path, text: label('topic', view.topic, locale) }
  return { view, path, title, crumbs: [above, ...carrier, here] }
}
