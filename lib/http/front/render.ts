/** Asks Next for a page with a request made from the path alone: nothing of a reader can be in it. */
import { Agent, type IncomingMessage, request } from 'node:http'
import type { ReaderPath } from './paths'

/** Where Next listens. */
export type Upstream = { socketPath: string } | { host: string; port: number }

export type Rendered = { status: number; location?: string; type: string; body: string }

/** Without a name Next streams title and canonical into the body. */
export const INNER_AGENT = 'linebook-front'
const BODY_MAX = 8 * 1024 * 1024
const SOCKETS_MAX = 32
/** Shorter than the five seconds Next's server would wait, so that we never write into a closed one. */
const IDLE_MS = 4_000

/** A page could not be had from Next. */
export class RenderFailed extends Error {}

/** Tells Next which state of the topics' words a page must be made with (see `next-child.ts`). */
export const LABELS_HEADER = 'x-linebook-labels'

export type RenderOptions = {
  upstream: Upstream
  publicUrl: string
  timeoutMs: number
  /** Changes when the topics' words did. */
  labels?: () => string
}

/** Makes the function that renders a page; `close` gives the connections back. */
export function createRenderer({ upstream, publicUrl, timeoutMs, labels }: RenderOptions) {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX, timeout: IDLE_MS })
  const own = new URL(publicUrl)
  const headers = {
    host: own.host,
    'user-agent': INNER_AGENT,
    accept: '*/*',
    'x-forwarded-proto': own.protocol.slice(0, -1),
  }

  const once = (page: ReaderPath) =>
    new Promise<Rendered>((resolve, reject) => {
      const fail = (error: unknown) => reject(new RenderFailed('Next did not answer', { cause: error }))
      const asked = request({
        ...{ ...upstream, agent, method: 'GET', path: page.pathname },
        headers: labels ? { ...headers, [LABELS_HEADER]: labels() } : headers,
      })
      // The whole answer has this long, not each part of it.
      const timer = setTimeout(() => asked.destroy(new Error('timeout')), timeoutMs)
      asked.once('close', () => clearTimeout(timer))
      asked.once('error', (error) => {
        const stale = asked.reusedSocket && (error as { code?: string }).code === 'ECONNRESET'
        if (stale) once(page).then(resolve, reject)
        else fail(error)
      })
      asked.once('response', (answer) => readAll(answer).then(resolve, fail))
      asked.end()
    })

  async function readAll(answer: IncomingMessage): Promise<Rendered> {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > BODY_MAX) throw new Error('the page is too large')
      chunks.push(chunk)
    }
    return {
      status: answer.statusCode ?? 0,
      location: ownLocation(answer.headers.location, own),
      type: answer.headers['content-type'] ?? '',
      body: Buffer.concat(chunks).toString('utf8'),
    }
  }

  return { render: once, close: () => agent.destroy() }
}

/** Path of a redirect that stays on this site. */
function ownLocation(location: string | undefined, own: URL): string | undefined {
  if (location === undefined || !URL.canParse(location, own.href)) return undefined
  const target = new URL(location, own.href)
  return target.host === own.host ? `${target.pathname}${target.search}${target.hash}` : undefined
}
