/** Hears of new events the moment they commit. Only a wake-up call: what counts is read by cursor. */
import { Client } from 'pg'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'

const CHANNEL = 'linebook_event'
const RECONNECT_MS = 1_000
const CONNECT_TIMEOUT_MS = 5_000

/**
 * Calls `heard` at each commit of an event, and after each reconnect, since some may have been missed.
 * @returns a function that ends it
 */
export function listen(heard: () => void): () => Promise<void> {
  let stopped = false
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined

  const connect = async () => {
    const mine = new Client({
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    })
    client = mine
    let lost = false
    const again = () => {
      if (lost || stopped) return
      lost = true
      timer = setTimeout(connect, RECONNECT_MS)
    }
    mine.on('error', again)
    mine.on('end', again)
    mine.on('notification', heard)
    try {
      await mine.connect()
      await mine.query(`listen ${CHANNEL}`)
      heard()
    } catch (error) {
      log().debug({ err: error }, 'cannot listen for events yet')
      await mine.end().catch(() => undefined)
      again()
    }
  }
  void connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
