/** Everything that is not a hit: what an address means, and who answers it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ENTRY_PAGES } from '@/lib/catalog/reserved'
import type { Locale } from '@/lib/catalog/vocabulary'
import { SECOND } from '@/lib/core/clock'
import { log } from '@/lib/core/log'
import { sendElsewhere, sendPage, sendWords } from './answer'
import { addressOf } from './client-address'
import { type Directory, knowsPage, knowsPlace, movedTo } from './directory'
import type { createFixedPages, FixedKind } from './fixed-pages'
import type { Follower } from './follower'
import { bestLocale } from './languages'
import type { Pages } from './pages'
import type { Answer, createPass } from './pass'
import { localeOf, type ReaderPath, readerPath } from './paths'
import { isApi, problemInstead, sendProblem } from './problem'
import { pathnameOf, type Route, routeOf } from './route'

export type Answering = {
  pages: Pages
  fixed: ReturnType<typeof createFixedPages>
  pass: ReturnType<typeof createPass>
  follower: Follower | undefined
  trustedProxies: number
  directory: () => Directory
}

/** How long the answer of a write waits for the events before it. */
const SETTLE_MS = 2 * SECOND
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const HOST = /^[a-z0-9.:[\]-]{1,255}$/i
const READS = new Set(['GET', 'HEAD'])
const BY_LANGUAGE = { vary: 'accept-language' }
/** Not a page: nobody reads what is sent in place of a script or a picture. */
const FILE = /^\/_next\/|\.[a-z0-9]{2,5}$/i
const PROPOSE: (typeof ENTRY_PAGES)[number] = 'propose'
const MOVABLE = new Set(['country', 'carrier', 'policy', 'guide'])

/** One request with what it takes to answer it. */
type Exchange = Answering & { request: IncomingMessage; response: ServerResponse; reads: boolean }

/** Answers a request that the kept pages did not answer. */
export async function answerLong(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.url ?? '/'
  const pathname = pathnameOf(target)
  const method = request.method ?? ''
  if (pathname === undefined || !HOST.test(request.headers.host ?? '')) return sendWords(response, 400)
  if (!METHODS.has(method)) return sendWords(response, 405, { allow: [...METHODS].join(', ') })
  const exchange = { ...answering, request, response, reads: READS.has(method) }
  const route = routeOf(pathname)
  if (route.to === 'next') return next(exchange, route, pathname, localTarget(target, pathname))
  if (route.to === 'missing' && isApi(pathname)) return sendProblem(response, 404)
  if (!exchange.reads) return sendWords(response, 405, { allow: 'GET, HEAD' })
  switch (route.to) {
    case 'reader':
      return reader(exchange, route.page)
    case 'root':
      return sendElsewhere(response, 302, `/${preferred(exchange)}`, BY_LANGUAGE)
    case 'proper':
      return sendElsewhere(response, 308, route.pathname)
    case 'unlocalised':
      return unlocalised(exchange, route.path)
    case 'alive':
      return alive(response)
    case 'missing':
      return fixedPage(exchange, 'missing', route.locale)
  }
}

const preferred = ({ request }: Exchange): Locale => bestLocale(request.headers['accept-language'])

/** Target without an origin and without a fragment. */
function localTarget(target: string, pathname: string): string {
  const query = /\?[^#]*/.exec(target)?.[0] ?? ''
  return pathname + query
}

function alive(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end('{"status":"alive"}')
}

function fixedPage(exchange: Exchange, kind: FixedKind, locale?: Locale, status?: number) {
  const { request, response, fixed } = exchange
  const page = fixed.get(kind, locale ?? preferred(exchange))
  if (page) sendPage(request, response, page, kind, status)
  else sendWords(response, kind === 'missing' ? 404 : 503)
}

async function reader(exchange: Exchange, page: ReaderPath): Promise<void> {
  const { request, response, pages, follower } = exchange
  const { kind, locale, pathname } = page
  if (kind === 'missing' || kind === 'down') return fixedPage(exchange, kind, locale)
  const directory = exchange.directory()
  const moved = MOVABLE.has(kind) ? movedTo(directory, page.path.slice(1)) : undefined
  if (moved !== undefined) return sendElsewhere(response, 308, `/${locale}/${moved}`)
  if (!knowsPage(directory, page)) return fixedPage(exchange, 'missing', locale)
  // Kept and not named by any event, but events may be missing.
  const kept = pages.store.fresh(pathname)
  if (kept) return sendPage(request, response, kept, follower?.isBehind() ? 'stale' : 'hit')
  const made = await pages.make(page)
  if (made.kind === 'page') return sendPage(request, response, made.page, 'miss')
  if (made.kind === 'redirect') return sendElsewhere(response, made.status, made.location)
  if (made.kind === 'missing') return fixedPage(exchange, 'missing', locale)
  const older = pages.store.any(pathname)
  if (older) return sendPage(request, response, older, 'stale')
  return fixedPage(exchange, 'down', locale)
}

function unlocalised(exchange: Exchange, path: string) {
  const locale = preferred(exchange)
  const page = readerPath(`/${locale}${path}`)
  const directory = exchange.directory()
  const there = page && (knowsPage(directory, page) || movedTo(directory, path.slice(1)) !== undefined)
  if (!there) return fixedPage(exchange, 'missing', locale)
  sendElsewhere(exchange.response, 302, `/${locale}${path}`, BY_LANGUAGE)
}

async function next(
  exchange: Exchange,
  { locale, slugs = [], below = [] }: Extract<Route, { to: 'next' }>,
  pathname: string,
  target: string,
): Promise<void> {
  const { request, response, reads, pass } = exchange
  if (slugs.length > 0) {
    const moved = movedTo(exchange.directory(), slugs.join('/'))
    const query = target.slice(pathname.length)
    if (moved !== undefined) {
      return sendElsewhere(response, 308, `/${[locale, moved, ...below].join('/')}${query}`)
    }
    // A page can be proposed before it is there.
    const mayBecome = below[0] === PROPOSE
    if (!mayBecome && !knowsPlace(exchange.directory(), slugs)) return fixedPage(exchange, 'missing', locale)
  }
  let answer: Answer
  try {
    answer = await pass.ask(request, response, target, addressOf(request, exchange.trustedProxies))
  } catch (error) {
    if (!response.destroyed) log().warn({ err: error }, 'Next did not answer')
    return unavailable(exchange, pathname, locale)
  }
  const wrote = !reads && request.method !== 'OPTIONS' && answer.status < 400
  if (wrote && isApi(pathname)) await exchange.follower?.settle(SETTLE_MS)
  const problem = problemInstead(pathname, answer)
  if (problem) {
    answer.stream.destroy()
    return sendProblem(response, problem, answer.headers.allow)
  }
  const instead = insteadOf(exchange, answer)
  if (!instead) return pass.give(answer, response, pathname)
  answer.stream.destroy()
  if (FILE.test(pathname)) return sendWords(response, instead === 'missing' ? 404 : 503)
  fixedPage(exchange, instead, localeOf(pathname.split('/')[1]), answer.status)
}

/** Next fills its own error pages by script only: ours read without. */
function insteadOf({ request, reads }: Exchange, { status, headers }: Answer): FixedKind | undefined {
  const isPage =
    reads && request.headers.rsc === undefined && /^text\/html\b/.test(headers['content-type'] ?? '')
  if (!isPage) return undefined
  if (status === 404) return 'missing'
  return status >= 500 ? 'down' : undefined
}

function unavailable(exchange: Exchange, pathname: string, locale?: Locale) {
  const { request, response, reads } = exchange
  if (response.headersSent || response.destroyed) return
  if (isApi(pathname)) return sendProblem(response, 503)
  if (reads && request.headers.accept?.includes('text/html')) fixedPage(exchange, 'down', locale)
  else sendWords(response, 503)
}
