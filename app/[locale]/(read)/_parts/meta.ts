import type { Metadata } from 'next'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_TAGS } from '@/lib/i18n/formats'

const DESCRIPTION_MAX = 200

/**
 * Title, description, canonical address and the other languages of a page.
 * @param path address without locale and slash; '' is home
 * @param page.feed the feed that follows it, as in `/feeds/{locale}/{feed}.atom`
 */
export function pageMetadata(
  locale: Locale,
  path: string,
  page: { title: string; description: string; index?: boolean; feed?: string },
): Metadata {
  const { title, description, index = true, feed } = page
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
      types: feed
        ? {
            'application/atom+xml': `/feeds/${locale}/${feed}.atom`,
            'application/feed+json': `/feeds/${locale}/${feed}.json`,
          }
        : undefined,
    },
    openGraph: { title, description: short, url: at(locale), siteName: 'Linebook', type: 'article' },
    robots: index ? undefined : { index: false },
  }
}
