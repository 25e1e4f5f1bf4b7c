/**
 * The front: our own HTTP server. It answers reader pages from the bytes it keeps, asks Next for
 * what is missing, and hands everything else on to Next.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MINUTE, SECOND } from '@/lib/core/clock'
import { log } from '@/lib/core/log'
import { sendHit, sendWords } from './answer'
import { type Directory, EMPTY_DIRECTORY, isNews } from './directory'
import { createFixedPages } from './fixed-pages'
import { type Applied, createFollower, type Follower } from './follower'
import { createPages } from './pages'
import { createPass } from './pass'
import { createRenderer, type Upstream } from './render'
import { type Answering, answerLong } from './respond'
import { securityHeaders } from './security-headers'

const MEGABYTE = 1024 * 1024
const KEEP_ALIVE_MS = 65 * SECOND
const SWEEP_MS = 10 * MINUTE
/** How long running answers may still take when the program stops. */
const CLOSE_WITHIN_MS = 10 * SECOND
const DEFAULTS = {
  trustedProxies: 0,
  pageBytes: 64 * MEGABYTE,
  rendersAtOnce: 4,
  rendersWaiting: 64,
  renderTimeoutMs: 15 * SECOND,
  heartbeatMs: 10 * SECOND,
  now: () => Date.now(),
}

export type FrontOptions = {
  /** Where Next listens. */
  upstream: Upstream
  /** Where events are followed; without it pages only grow old by time. */
  databaseUrl?: string
  /** Address by which people reach the site. */
  publicUrl: string
} & Partial<typeof DEFAULTS>

export type Front = ReturnType<typeof createFront>

const DIRECTORY_SUBJECTS = new Set(['entry', 'entry_redirect', 'revision'])
const LABELS_SUBJECT = 'topic_label'

/** Makes the front; nothing happens before `start` and `listen`. */
export function createFront(given: FrontOptions) {
  const options = { ...DEFAULTS, ...given }
  // A new word whenever topics may be called otherwise. It is chosen before pages grow old, so that
  // whatever is made from then on is made with the new words.
  let labels = randomUUID()
  const currentLabels = () => labels
  const renderer = createRenderer({
    ...options,
    timeoutMs: options.renderTimeoutMs,
    labels: currentLabels,
  })
  const pages = createPages({ ...options, render: renderer.render, maxBytes: options.pageBytes })
  const fixed = createFixedPages(pages.finish)
  const security = securityHeaders(options.publicUrl)
  const pass = createPass(options.upstream, options.publicUrl, security, currentLabels)
  let directory: Directory = EMPTY_DIRECTORY

  const apply = ({ expires, purges, subjects }: Applied) => {
    if (subjects.includes(LABELS_SUBJECT)) labels = randomUUID()
    pages.purge(purges)
    pages.expire(expires)
    fixed.expire([...purges, ...expires])
  }
  const follower: Follower | undefined =
    options.databaseUrl === undefined
      ? undefined
      : createFollower({
          databaseUrl: options.databaseUrl,
          heartbeatMs: options.heartbeatMs,
          now: options.now,
          onEvents: apply,
          onGap: (why) => {
            labels = randomUUID()
            if (why === 'start') pages.expire(['/**'])
            else pages.forgetAll()
          },
          needsDirectory: ({ subjects, expires, purges }) =>
            subjects.some((subject) => DIRECTORY_SUBJECTS.has(subject)) ||
            [...expires, ...purges].some((path) => isNews(directory, path)),
          onDirectory: (read) => {
            directory = read
          },
        })

  const answering: Answering = {
    pages,
    fixed,
    pass,
    follower,
    trustedProxies: options.trustedProxies,
    directory: () => directory,
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '/' } = request
    if (method === 'GET' || method === 'HEAD') {
      const query = url.indexOf('?')
      const page = pages.store.fresh(query < 0 ? url : url.slice(0, query))
      if (page && !follower?.isBehind()) {
        sendHit(request, response, page)
        return
      }
    }
    // Hits first: whatever else came in at the same moment waits until they are on their way.
    setImmediate(answerOther, request, response)
  }

  function answerOther(request: IncomingMessage, response: ServerResponse): void {
    if (response.destroyed) return
    answerLong(answering, request, response).catch((error: unknown) => {
      log().error({ err: error }, 'request failed in the front')
      if (response.headersSent) response.destroy()
      else sendWords(response, 503)
    })
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle)
  const sweep = setInterval(() => pages.store.sweep(), SWEEP_MS)
  sweep.unref()

  return {
    /** Begins to follow events. */
    start: () => follower?.start(),
    /** Makes the pages that must always be at hand; false when not all could be made yet. */
    warm: () => fixed.makeAll(),
    /** @returns the port, which the system chose when 0 was asked for */
    listen: (port: number, host?: string) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject)
        server.listen({ port, host }, () => {
          server.off('error', reject)
          resolve((server.address() as AddressInfo).port)
        })
      }),
    /** Lets running answers end, then closes everything. */
    async close(): Promise<void> {
      clearInterval(sweep)
      fixed.stop()
      await new Promise<void>((resolve) => {
        const enough = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS)
        server.close(() => {
          clearTimeout(enough)
          resolve()
        })
        server.closeIdleConnections()
      })
      await follower?.stop()
      renderer.close()
      pass.close()
    },
    /** Waits until every event committed before this call was applied. */
    settle: (maxMs: number) => follower?.settle(maxMs),
    /** For figures and tests. */
    kept: () => ({ count: pages.store.count(), bytes: pages.store.bytes() }),
  }
}
