/** How often somebody may do something: named, by account and by group of addresses. */
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Actor } from '@/lib/core/actor'
import { isDatabaseAway } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { TooMany, Unavailable } from '@/lib/core/errors'
import { addressGroupHash } from './address'

const DAY_S = 86_400
const HOUR_S = 3_600
const MINUTE_S = 60

/** Points per duration (seconds), for one account and for one group of addresses. */
export const LIMITS = {
  /** Any write not named below. */
  write: { account: { points: 60, duration: MINUTE_S }, address: { points: 120, duration: MINUTE_S } },
  /** Asking for a sign-in mail. */
  signIn: { account: { points: 10, duration: HOUR_S }, address: { points: 30, duration: HOUR_S } },
  /** Trying a code or a link; by mail address only codes count, so that guessing stays hopeless over
   * weeks and nobody can be kept from using the link. */
  signInTry: { account: { points: 20, duration: DAY_S }, address: { points: 60, duration: HOUR_S } },
  report: { account: { points: 10, duration: HOUR_S }, address: { points: 20, duration: HOUR_S } },
  post: { account: { points: 30, duration: HOUR_S }, address: { points: 60, duration: HOUR_S } },
  propose: { account: { points: 30, duration: HOUR_S }, address: { points: 60, duration: HOUR_S } },
  /** An editor that stores its draft as somebody types. */
  draft: { account: { points: 600, duration: HOUR_S }, address: { points: 1_200, duration: HOUR_S } },
  decide: { account: { points: 600, duration: HOUR_S }, address: { points: 1_200, duration: HOUR_S } },
} as const
export type LimitName = keyof typeof LIMITS

type Limiters = Map<string, RateLimiterPostgres>
const SLOT = Symbol.for('linebook.limits')
const POOL_MAX = 3

function limiter(name: LimitName, by: 'account' | 'address'): RateLimiterPostgres {
  const holder = globalThis as { [SLOT]?: { pool: Pool; limiters: Limiters } }
  if (!holder[SLOT]) {
    const pool = new Pool({
      connectionString: env().DATABASE_URL,
      max: POOL_MAX,
      connectionTimeoutMillis: 3_000,
    })
    pool.on('error', () => undefined)
    holder[SLOT] = { pool, limiters: new Map() }
  }
  const { pool, limiters } = holder[SLOT]
  const id = `${name}:${by}`
  let found = limiters.get(id)
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: id,
      ...LIMITS[name][by],
    })
    limiters.set(id, found)
  }
  return found
}

/**
 * Counts one use.
 * @throws TooMany with the seconds to wait; Unavailable when the database is away
 */
export async function countUse(name: LimitName, actor: Actor, address: string): Promise<void> {
  if (env().LIMITS === 'off') return
  try {
    if (actor.kind === 'member') await limiter(name, 'account').consume(actor.id)
    await limiter(name, 'address').consume(addressGroupHash(address))
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)))
    if (isDatabaseAway(error)) throw new Unavailable()
    throw error
  }
}

/**
 * Counts one use under a name of the caller's, e.g. a mail address being asked for.
 * @throws TooMany, Unavailable
 */
export async function countUseOf(name: LimitName, subject: string): Promise<void> {
  if (env().LIMITS === 'off') return
  try {
    await limiter(name, 'account').consume(subject)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)))
    if (isDatabaseAway(error)) throw new Unavailable()
    throw error
  }
}
