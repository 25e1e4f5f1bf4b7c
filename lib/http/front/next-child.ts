/**
 * The process that renders: Next behind a Unix socket. The only file outside app that starts Next.
 * It lives and dies with the front.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { topicLabelsAt } from '@/lib/entries/queries-topic-labels'
import { LABELS_HEADER } from './render'

/** Longer than the front keeps an idle connection, so that it is never closed under a request. */
const KEEP_ALIVE_MS = 60_000
const STOP_WITHIN_MS = 5_000
const HTTP_PORT = 80
const HTTPS_PORT = 443

const socketPath = env().INNER_SOCKET
if (!socketPath) throw new Error('INNER_SOCKET is missing: this process is started by server.ts')

// Next writes this address where a request names none, e.g. into `request.url`.
const own = new URL(env().PUBLIC_URL)
const port = Number(own.port) || (own.protocol === 'https:' ? HTTPS_PORT : HTTP_PORT)
const app = next({ dev: false, dir: process.cwd(), hostname: own.hostname, port })
await app.prepare()
const handler = app.getRequestHandler()

/** The front says with each request which state of the topics' words is the current one. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const labels = request.headers[LABELS_HEADER]
  if (typeof labels === 'string') await topicLabelsAt(labels)
  await handler(request, response)
}

const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
  answer(request, response).catch((error: unknown) => {
    log().error({ err: error }, 'request failed in Next')
    response.destroy()
  })
})
server.listen(socketPath, () => process.send?.('ready'))

function stop() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref()
}
process.once('SIGTERM', stop)
// Ctrl-C reaches the whole group; the front decides when its children end.
process.on('SIGINT', () => undefined)
// The front is gone without a word: nobody can reach this process any more.
process.once('disconnect', () => process.exit(0))
