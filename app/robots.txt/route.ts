import { env } from '@/lib/core/env'

export const dynamic = 'force-dynamic'

/** Pages are for everyone; what only works signed in is not for crawlers. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /*/account',
    'Disallow: /*/moderation',
    'Disallow: /*/sign-in',
    'Disallow: /*/search',
    'Disallow: /*/report$',
    `Sitemap: ${env().PUBLIC_URL}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
