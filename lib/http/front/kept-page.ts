/** Finished bytes: made once from what was rendered, sent many times as they are. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { ReaderPath } from './paths'
import { READER_POLICY, securityHeaders } from './security-headers'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)
/** Above this a page takes tens of milliseconds for a percent of its size. */
const BROTLI_QUALITY = 9
const ETAG_LENGTH = 27
/** What is not bytes of the page, roughly. */
const OVERHEAD_BYTES = 2_048

export const SHARED_CACHES = 'max-age=0, s-maxage=5, stale-while-revalidate=60'

export type Encoding = 'br' | 'gzip' | 'identity'
export type KeptPage = {
  path: string
  pathname: string
  etag: string
  bodies: Record<Encoding, Buffer>
  /** Header lines of a hit, name and value by turns, ready to be written. */
  hit: Record<Encoding, string[]>
  /** Header lines that do not depend on how it is sent. */
  common: string[]
  /** Milliseconds of the clock at which its render began. */
  renderedAt: number
  /** Named by an event since: only good as a fallback. */
  expired: boolean
  size: number
}

export const contentTypeOf = (page: ReaderPath): string =>
  page.kind === 'suggestions' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8'

/**
 * @param body finished: cleaned HTML, or JSON
 * @param renderedAt when its render began
 */
export async function makeKeptPage(
  page: ReaderPath,
  body: string,
  renderedAt: number,
  publicUrl: string,
): Promise<KeptPage> {
  const identity = Buffer.from(body, 'utf8')
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, ETAG_LENGTH)
  // Weak: one name for all three encodings of the same page.
  const etag = `W/"${hash}"`
  const [br, zipped] = await Promise.all([
    brotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    deflate(identity, { level: 9 }),
  ])
  const common = [
    ...['content-type', contentTypeOf(page)],
    ...['vary', 'accept-encoding'],
    ...['content-security-policy', READER_POLICY],
    ...securityHeaders(publicUrl).flat(),
  ]
  const bodies = { br, gzip: zipped, identity }
  const hitOf = (encoding: Encoding) => [
    ...common,
    ...lengthHeaders(encoding, bodies[encoding]),
    ...['etag', etag, 'cache-control', SHARED_CACHES, 'x-linebook-page', 'hit'],
  ]
  return {
    path: page.path,
    pathname: page.pathname,
    etag,
    bodies,
    hit: { br: hitOf('br'), gzip: hitOf('gzip'), identity: hitOf('identity') },
    common,
    renderedAt,
    expired: false,
    size: identity.length + br.length + zipped.length + OVERHEAD_BYTES,
  }
}

export const lengthHeaders = (encoding: Encoding, body: Buffer): string[] => [
  ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
  'content-length',
  String(body.length),
]
