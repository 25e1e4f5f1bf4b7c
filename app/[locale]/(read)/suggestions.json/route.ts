import { hasLocale } from 'next-intl'
import { routing } from '@/lib/i18n/routing'
import { loadCatalog } from '@/lib/search/queries'

export const dynamic = 'force-dynamic'

/** What the question box suggests from, in one language; kept by the front like a page. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 })
  return Response.json(await loadCatalog(locale))
}
