import { createHash } from 'node:crypto'
import { searchOf } from '@/app/[locale]/(app)/changes/filter-of'
import { label } from '@/lib/catalog/labels'
import { env } from '@/lib/core/env'
import { getChanges } from '@/lib/entries/changes-queries'
import { namesOf } from '@/lib/entries/queries-names'
import { problemResponse } from '@/lib/http/problem'
import { type AskedFeed, feedOf } from '../../feed-of'
import { isKnown } from '../../is-known'
import { writeFeed } from '../../write-feed'

export const dynamic = 'force-dynamic'

const ENTRIES = 30
const TYPES = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' }
const NOBODY = new Response('Not found\n', { status: 404 })
/** Of a feed in which nothing has happened. */
const NEVER = new Date(0)

/** What a feed follows, in words; undefined where there is no such place, null for everything. */
async function nameOf({ filter, locale }: AskedFeed): Promise<string | null | undefined> {
  const { country, carrier, topic } = filter
  if (topic) return label('topic', topic, locale)
  if (!country) return null
  const paths = carrier ? [country, `${country}/${carrier}`] : [country]
  const places = await namesOf(paths)
  if (places.length < paths.length) return undefined
  const names = paths.map((path) => places.find((place) => place.path === path)?.name ?? path)
  return names
    .toReversed()
    .map((name) => (typeof name === 'string' ? name : name[locale]))
    .join(', ')
}

type Context = { params: Promise<{ locale: string; feed: string[] }> }

/** What changed, as Atom or JSON Feed: `/feeds/en/pe/claro.atom`. Four statements. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { locale, feed } = await params
    const asked = feedOf(locale, feed)
    const of = asked ? await nameOf(asked) : undefined
    if (!asked || of === undefined) return NOBODY.clone()
    const { items, starter } = await getChanges(asked.filter, { limit: ENTRIES }, asked.locale)
    const newest = items[0]?.decidedAt ?? starter[0]?.at
    const updated = newest ? new Date(newest) : NEVER
    const page = `/${asked.locale}/changes${searchOf(asked.filter)}`
    const body = writeFeed({ ...asked, of, page, origin: env().PUBLIC_URL, changes: items, updated })
    const headers = new Headers({
      'content-type': TYPES[asked.kind],
      // Asked about each time, so that a change is seen at once; unchanged it costs a few bytes.
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      'last-modified': updated.toUTCString(),
    })
    return isKnown(request.headers, headers)
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers })
  } catch (error) {
    return problemResponse(error)
  }
}
