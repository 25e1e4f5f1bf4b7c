/** Writing answers: kept pages, redirects, and the short words when there is nothing to show. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, type KeptPage, lengthHeaders, SHARED_CACHES } from './kept-page'

/** How a page came about; told in the header `x-linebook-page`. */
export type Mark = 'hit' | 'miss' | 'stale' | 'missing' | 'down'

/** Seconds after which somebody turned away may come back. */
export const RETRY_AFTER_S = 5
const SHORT_WORDS: Record<number, string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  503: 'Not available at the moment',
}

const refuses = (encoding: string) =>
  new RegExp(`(?:^|,)\\s*${encoding}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`, 'i')
const REFUSED = { br: refuses('br'), gzip: refuses('gzip') }
const NAMED = { br: /(?:^|[,\s])br\b/i, gzip: /(?:^|[,\s])gzip\b/i }

/** The best encoding a client takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  if (NAMED.br.test(accepted) && !REFUSED.br.test(accepted)) return 'br'
  return NAMED.gzip.test(accepted) && !REFUSED.gzip.test(accepted) ? 'gzip' : 'identity'
}

/** Whether the client says that it has this page. */
function hasAlready(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header.trim() === '*') return true
  const bare = etag.replace(/^W\//, '')
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === bare)
}

/** Sends a page that is current: the shortest way there is. */
export function sendHit(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
  if (hasAlready(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, withoutBody(page, 'hit'))
    response.end()
    return
  }
  response.writeHead(200, page.hit[encoding])
  response.end(request.method === 'HEAD' ? undefined : page.bodies[encoding])
}

const withoutBody = (page: KeptPage, mark: Mark): string[] => [
  ...page.common.slice(2),
  ...['etag', page.etag, 'cache-control', SHARED_CACHES, 'x-linebook-page', mark],
]

const STATUS: Record<Mark, number> = { hit: 200, miss: 200, stale: 200, missing: 404, down: 503 }
/** What is old, or only for now, is not for others to keep. */
const CACHING: Record<Mark, string> = {
  hit: SHARED_CACHES,
  miss: SHARED_CACHES,
  stale: 'no-store',
  missing: 'max-age=0, s-maxage=5',
  down: 'no-store',
}

/** Sends a kept page under any mark. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  mark: Mark,
  status = STATUS[mark],
): void {
  if (status === 200 && hasAlready(request.headers['if-none-match'], page.etag) && mark !== 'stale') {
    response.writeHead(304, withoutBody(page, mark))
    response.end()
    return
  }
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
  response.writeHead(status, headOf(page, mark, status, encoding))
  response.end(request.method === 'HEAD' ? undefined : page.bodies[encoding])
}

/** Header lines by page, made once: a flood of invented addresses is answered with the same few. */
const heads = new WeakMap<KeptPage, Map<string, string[]>>()

function headOf(page: KeptPage, mark: Mark, status: number, encoding: Encoding): string[] {
  const known = heads.get(page) ?? new Map<string, string[]>()
  heads.set(page, known)
  const name = `${mark} ${status} ${encoding}`
  const head = known.get(name) ?? [
    ...page.common,
    ...lengthHeaders(encoding, page.bodies[encoding]),
    ...(status === 200 ? ['etag', page.etag] : []),
    ...(status === 503 ? ['retry-after', String(RETRY_AFTER_S)] : []),
    ...['cache-control', CACHING[mark], 'x-linebook-page', mark],
  ]
  known.set(name, head)
  return head
}

/** Sends a status in a few plain words, for when not even a page for it is there. */
export function sendWords(
  response: ServerResponse,
  status: 400 | 404 | 405 | 503,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER_S) } : {}),
    ...headers,
  })
  response.end(`${status} ${SHORT_WORDS[status]}\n`)
}

/** Sends somebody elsewhere on this site. */
export function sendElsewhere(
  response: ServerResponse,
  status: 302 | 307 | 308,
  location: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    location,
    'cache-control': 'max-age=0',
    'content-length': '0',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end()
}
