import { LOCALES } from '@/lib/catalog/vocabulary'
import { env } from '@/lib/core/env'
import { listPaths } from '@/lib/entries/queries-paths'
import { LOCALE_TAGS } from '@/lib/i18n/formats'

export const dynamic = 'force-dynamic'

const FIXED = ['', 'method', 'about/about']

/** Every published page in three languages, each naming the others. Paths hold no character to escape. */
export async function GET(): Promise<Response> {
  const { entries } = await listPaths()
  const paths = [...FIXED, ...entries.map((entry) => entry.path)]
  const at = (locale: string, path: string) => `${env().PUBLIC_URL}/${locale}${path ? `/${path}` : ''}`
  const others = (path: string) =>
    LOCALES.map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${LOCALE_TAGS[locale]}" href="${at(locale, path)}"/>`,
    ).join('')
  const urls = paths.flatMap((path) =>
    LOCALES.map((locale) => `<url><loc>${at(locale, path)}</loc>${others(path)}</url>`),
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
