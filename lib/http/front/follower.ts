/**
 * Follows the events: one direct connection that listens, and a cursor for what was missed while it
 * was cut. Every event is applied once, in whatever order transactions end.
 */
import pg from 'pg'
import { log } from '@/lib/core/log'
import { type Directory, readDirectory } from './directory'

export const CHANNEL = 'linebook_event'
export const APPLICATION_NAME = 'linebook-front'
const CONNECT_TIMEOUT_MS = 3_000
const QUERY_TIMEOUT_MS = 5_000
const RETRY_FIRST_MS = 25
const RETRY_MAX_MS = 500
/** Cut for longer than this, what is kept can no longer be called current. */
const BEHIND_AFTER_MS = 2_000
/** Events applied in one go. */
const BATCH_MAX = 2_000

/** A snapshot's xmin is a promise: every transaction below it has ended, and was seen. */
const PULL_SQL = `
  select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
    e.seq::text, e.txid::text, e.subject_type, e.expires, e.purges
  from (select 1) as one left join event e
    on e.txid >= $1::bigint and e.seq <> all ($2::bigint[])
  order by e.txid, e.seq limit ${BATCH_MAX}`

type Row = {
  xmin: string
  seq: string | null
  txid: string
  subject_type: string
  expires: string[]
  purges: string[]
}
export type Applied = { expires: string[]; purges: string[]; subjects: string[] }

export type FollowerOptions = {
  databaseUrl: string
  /** Called with what is new, before anybody waiting for it goes on. */
  onEvents: (events: Applied) => void
  /** The thread was lost or never had: nothing kept can be believed. */
  onGap: (why: 'start' | 'lost') => void
  /** Whether these events make the directory worth reading again. */
  needsDirectory: (events: Applied) => boolean
  onDirectory: (directory: Directory) => void
  heartbeatMs: number
  now: () => number
}

export type Follower = ReturnType<typeof createFollower>

export function createFollower(options: FollowerOptions) {
  let client: pg.Client | undefined
  let stopped = false
  let retryMs = RETRY_FIRST_MS
  let retry: NodeJS.Timeout | undefined
  let cutSince: number | undefined = options.now()
  const waiting: (() => void)[] = []
  /** All events of transactions below this were applied. */
  let cursor: bigint | undefined
  /** Applied events at or above the cursor, with their transaction. */
  const seen = new Map<string, bigint>()
  let running: Promise<void> | undefined
  let queued: Promise<void> | undefined

  async function pull(): Promise<void> {
    const from = client
    if (!from) throw new Error('not connected')
    try {
      for (let more = true; more; ) {
        const { rows } = await from.query<Row>(PULL_SQL, [String(cursor ?? 0), [...seen.keys()]])
        more = rows.length === BATCH_MAX
        const news = take(rows, more)
        if (news && options.needsDirectory(news)) options.onDirectory(await readDirectory(from))
      }
    } catch (error) {
      // Whatever the reason, this connection is not one to rely on.
      lost(from)
      throw error
    }
  }

  /** Applies rows; the cursor moves only when nothing below it was left for the next batch. */
  function take(rows: Row[], more: boolean): Applied | undefined {
    const xmin = BigInt(rows[0]?.xmin ?? 0)
    if (cursor !== undefined && xmin < cursor) {
      // Another database under the same name: what it did we cannot know.
      seen.clear()
      cursor = xmin
      options.onGap('lost')
    }
    const news = rows.filter((row) => row.seq !== null)
    for (const row of news) seen.set(String(row.seq), BigInt(row.txid))
    if (!more) {
      cursor = xmin
      for (const [seq, txid] of seen) if (txid < xmin) seen.delete(seq)
    }
    if (news.length === 0) return undefined
    const events = {
      expires: news.flatMap((row) => row.expires),
      purges: news.flatMap((row) => row.purges),
      subjects: news.map((row) => row.subject_type),
    }
    options.onEvents(events)
    return events
  }

  /** Applies everything committed before this call. Rejects when the connection is cut. */
  function catchUp(): Promise<void> {
    if (!running) {
      running = pull().finally(() => {
        running = undefined
      })
      return running
    }
    // The one under way may have looked before the commit we are asked about: one that begins later.
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = undefined
        return catchUp()
      })
    return queued
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
    })
    const gone = () => lost(next)
    next.on('error', gone)
    next.on('end', gone)
    next.on('notification', () => {
      if (client === next) catchUp().catch(() => undefined)
    })
    try {
      await next.connect()
      if (stopped) throw new Error('stopped')
      // Listening first: what commits from now on is told, what committed before is read.
      await next.query(`listen ${CHANNEL}`)
      await begin(next)
      client = next
      await catchUp()
      options.onDirectory(await readDirectory(next))
      if (client !== next) throw new Error('lost while connecting')
      retryMs = RETRY_FIRST_MS
      cutSince = undefined
      for (const wake of waiting.splice(0)) wake()
    } catch (error) {
      log().debug({ err: error }, 'events cannot be followed yet')
      lost(next)
    }
  }

  /** The first connection only sets the cursor: nothing older can be in a page made from now on. */
  async function begin(on: pg.Client) {
    if (cursor !== undefined) return
    const { rows } = await on.query<{ xmin: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
    )
    cursor = BigInt(rows[0]?.xmin ?? 0)
    options.onGap('start')
  }

  const failed = new WeakSet<pg.Client>()
  function lost(which: pg.Client) {
    if (failed.has(which)) return
    failed.add(which)
    if (client === which) client = undefined
    void which.end().catch(() => undefined)
    cutSince ??= options.now()
    if (stopped) return
    retry = setTimeout(() => void connect(), retryMs)
    retryMs = Math.min(retryMs * 2, RETRY_MAX_MS)
  }

  // A connection can die without a word: asking now and then notices.
  const heartbeat = setInterval(() => {
    if (client) catchUp().catch(() => undefined)
  }, options.heartbeatMs)
  heartbeat.unref()

  return {
    start: () => void connect(),
    /** Waits until everything committed before this call was applied, but not longer than `maxMs`. */
    async settle(maxMs: number): Promise<boolean> {
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), maxMs)
      })
      const caughtUp = (async () => {
        for (;;) {
          const done = await (client ? catchUp() : Promise.reject()).then(
            () => true,
            () => false,
          )
          if (done || stopped) return done
          await new Promise<void>((resolve) => waiting.push(resolve))
        }
      })()
      const result = await Promise.race([caughtUp, enough])
      clearTimeout(timer)
      return result
    },
    /** Whether events may be missing for so long that kept pages cannot be called current. */
    isBehind: () => cutSince !== undefined && options.now() - cutSince > BEHIND_AFTER_MS,
    async stop() {
      stopped = true
      clearInterval(heartbeat)
      clearTimeout(retry)
      const last = client
      client = undefined
      for (const wake of waiting.splice(0)) wake()
      await last?.end().catch(() => undefined)
    },
  }
}
