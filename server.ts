/**
 * What `npm start` runs: the front, with Next and, where one machine does everything, the worker as
 * its children. Stops in order on SIGTERM and SIGINT.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SECOND } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { createFront } from '@/lib/http/front/front'
import { innerSocket } from '@/lib/http/front/inner-socket'
import { keepRunning } from '@/lib/http/front/keep-running'

/** Readers get an answer after this even if Next is still not there. */
const READY_WITHIN_MS = 30 * SECOND

const settings = env()
const here = import.meta.dirname
const socket = innerSocket()

/**
 * The settings that the pages were built with, the way Next's own servers get them: an image holds neither
 * next.config.ts nor what it reads.
 */
const built = JSON.parse(readFileSync(path.resolve('.next', 'required-server-files.json'), 'utf8'))

const next = keepRunning({
  name: 'next',
  file: path.join(here, 'next-child.js'),
  env: {
    INNER_SOCKET: socket.socketPath,
    NODE_ENV: 'production',
    __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(built.config),
  },
  prepare: socket.clear,
})
const worker = settings.workerInProcess
  ? keepRunning({ name: 'worker', file: path.join(here, 'worker.js') })
  : undefined

const front = createFront({
  upstream: { socketPath: socket.socketPath },
  databaseUrl: settings.DATABASE_URL,
  publicUrl: settings.PUBLIC_URL,
  trustedProxies: settings.TRUSTED_PROXIES,
  pageBytes: settings.PAGE_MEMORY_MB * 1024 * 1024,
})

let stopping = false
async function stop(signal: string) {
  if (stopping) return
  stopping = true
  log().info({ signal }, 'stopping')
  await front.close()
  await Promise.all([next.stop(), worker?.stop()])
  socket.remove()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('exit', socket.remove)

const patience = new Promise((resolve) => setTimeout(resolve, READY_WITHIN_MS).unref())
front.start()
await Promise.race([next.ready.then(() => front.warm()), patience])
try {
  const port = await front.listen(settings.PORT, settings.LISTEN_HOST)
  log().info({ port, url: settings.PUBLIC_URL }, 'serving')
  process.send?.({ type: 'listening', port })
} catch (error) {
  const taken = (error as { code?: string }).code === 'EADDRINUSE'
  log().error(
    { err: error },
    taken ? `Port ${settings.PORT} is taken: set PORT to a free one.` : 'The front could not listen.',
  )
  await Promise.all([next.stop(), worker?.stop()])
  process.exit(1)
}
