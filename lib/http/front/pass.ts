/** Hands a request on to Next and its answer back, as streams. */
import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import { ADDRESS_HEADER } from '../address'
import { LABELS_HEADER, type Upstream } from './render'

/** Headers of one connection only (RFC 9110, 7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
/** What only a program in front of Next may say, and what Next says to itself. */
const FORGEABLE =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-linebook-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-nextjs-(?!data$).*|x-prerender-.*|x-next-.*|x-nonce|x-http-method-override|content-security-policy.*)$/
const SOCKETS_MAX = 128
const IDLE_MS = 4_000
const ANSWER_WITHIN_MS = 60_000
const HASHED_FILES = /^\/(?:_next\/static|i)\//
const FILES = /^\/(?!_next\/|api\/)[^/]*\.[a-z0-9]{2,5}$/
const FOREVER = 'public, max-age=31536000, immutable'
const ONE_DAY = 'public, max-age=86400'
const FILE_TYPE = /^(?:image|font|text\/css|text\/javascript|application\/javascript)/

/** Next is not there, or took too long. */
export class PassFailed extends Error {}

export type Answer = { status: number; headers: IncomingHttpHeaders; stream: IncomingMessage }

/** Headers without those of the connection they came by. */
function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const gone = new Set([...HOP_BY_HOP, ...named])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !gone.has(name)))
}

/** Headers for Next: the client's own, without what it must not say. */
function innerHeaders(headers: IncomingHttpHeaders, address: string, protocol: string): IncomingHttpHeaders {
  const own = Object.entries(endToEnd(headers)).filter(([name]) => !FORGEABLE.test(name))
  return {
    ...Object.fromEntries(own),
    [ADDRESS_HEADER]: address,
    'x-forwarded-for': address,
    'x-forwarded-proto': protocol,
  }
}

/** Caching of files that Next would rather have asked for each time. */
function cachingOf(pathname: string, status: number, headers: IncomingHttpHeaders): string | undefined {
  const given = headers['cache-control']
  if (status !== 200) return given
  if (HASHED_FILES.test(pathname)) return FOREVER
  const plainFile = FILES.test(pathname) && FILE_TYPE.test(String(headers['content-type']))
  return plainFile ? ONE_DAY : given
}

/** @param labels changes when the topics' words did: Next is told, as for a kept page */
export function createPass(
  upstream: Upstream,
  publicUrl: string,
  security: [string, string][],
  labels?: () => string,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX, timeout: IDLE_MS })
  const protocol = new URL(publicUrl).protocol.slice(0, -1)

  /**
   * Asks Next; resolves when the head of its answer is there.
   * @throws PassFailed
   */
  function ask(from: IncomingMessage, to: ServerResponse, target: string, address: string): Promise<Answer> {
    const chunked = from.headers['transfer-encoding'] !== undefined
    const hasBody = chunked || Number(from.headers['content-length'] ?? 0) > 0
    const send = () =>
      new Promise<Answer>((resolve, reject) => {
        const headers = innerHeaders(from.headers, address, protocol)
        // Said, because Node frames no body of a GET or a DELETE by itself: what follows on the connection
        // would be taken for a request of its own.
        if (chunked) headers['transfer-encoding'] = 'chunked'
        if (labels) headers[LABELS_HEADER] = labels()
        const asked = request({ ...upstream, agent, method: from.method, path: target, headers })
        const timer = setTimeout(() => asked.destroy(new Error('timeout')), ANSWER_WITHIN_MS)
        asked.once('response', (stream) => {
          clearTimeout(timer)
          resolve({ status: stream.statusCode ?? 502, headers: stream.headers, stream })
        })
        asked.once('error', (error) => {
          clearTimeout(timer)
          const stale = asked.reusedSocket && (error as { code?: string }).code === 'ECONNRESET'
          // A connection that was closed while idle: nothing was done, so nothing is done twice.
          if (stale && !hasBody && (from.method === 'GET' || from.method === 'HEAD'))
            send().then(resolve, reject)
          else reject(new PassFailed('Next did not answer', { cause: error }))
        })
        to.once('close', () => {
          if (!to.writableFinished) asked.destroy()
        })
        if (hasBody) from.pipe(asked)
        else asked.end()
      })
    return send()
  }

  /** Hands an answer back to the client. */
  function give(answer: Answer, to: ServerResponse, pathname: string): void {
    const headers: IncomingHttpHeaders = endToEnd(answer.headers)
    for (const [name, value] of security) headers[name] ??= value
    const caching = cachingOf(pathname, answer.status, headers)
    if (caching) headers['cache-control'] = caching
    to.writeHead(answer.status, headers)
    answer.stream.once('error', () => to.destroy())
    to.once('close', () => answer.stream.destroy())
    answer.stream.pipe(to)
  }

  return { ask, give, close: () => agent.destroy() }
}
