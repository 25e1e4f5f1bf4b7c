/** A program of its own: does what follows events and what time brings, until it is told to stop. */
import { db } from '@/lib/core/db'
import { log } from '@/lib/core/log'
import { startWorker } from './run-worker'

/** Longer than any mail server may take to answer. */
const STOP_TIMEOUT_MS = 25_000

const worker = await startWorker()
let stopping = false

async function end(signal: string): Promise<void> {
  if (stopping) return
  stopping = true
  log().info({ signal }, 'worker stops')
  // Never outlive the patience of whoever asked.
  setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref()
  await worker.stop()
  await db().$disconnect()
  process.exit(0)
}

process.on('SIGTERM', () => void end('SIGTERM'))
process.on('SIGINT', () => void end('SIGINT'))
