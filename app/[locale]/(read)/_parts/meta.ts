import type { Metadata } from 'next'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_TAGS } from '@/lib/i18n/formats'

const DESCRIPTION_MAX = 200

/**
 * Title, description, canonical address and the other languages of a page.
 * @param path address without locale and slash; '' is home
 */
export function pageMetadata(
  locale: Locale,
  path: string,
  { title, description, index = true }: { title: string; description: string; index?: boolean },
): Metadata {
  const at = (other: Locale) => (path ? `/${other}/${path}` : `/${other}`)
  const short =
    description.length > DESCRIPTION_MAX ? `${description.slice(0, DESCRIPTION_MAX - 1)}…` : description
  return {
    title,
    description: short,
    alternates: {
      canonical: at(locale),
      languages: {
        ...Object.fromEntries(LOCALES.map((other) => [LOCALE_TAGS[other], at(other)])),
        'x-default': path ? at('en') : '/',
      },
    },
    openGraph: { title, description: short, url: at(locale), siteName: 'Linebook', type: 'article' },
    robots: index ? undefined : { index: false },
  }
}
