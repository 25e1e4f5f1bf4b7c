/** Counts a try of the six digits and says which request they would redeem. */
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { Conflict, Invalid } from '@/lib/core/errors'
import type { Ask } from './cookies'
import { CODE_TRIES } from './schema'
import { isCode, storedHash } from './secrets'

/**
 * Checks a code against the request that this browser made. The try is counted in the row, by one
 * statement of its own, before the code is looked at: it stays counted whatever happens next, and
 * tries sent at the same moment cannot share a count.
 * @returns id of the request to redeem
 * @throws Conflict `sign_in_not_asked_here`, `sign_in_used`, `sign_in_expired`, `sign_in_no_tries`;
 *   Invalid `sign_in_code_wrong` with the tries left
 */
export async function tryCode(ask: Ask | undefined, code: string): Promise<string> {
  if (!ask) throw new Conflict('sign_in_not_asked_here')
  const mine = { id: ask.requestId, browserHash: storedHash(ask.secret) }
  const counted = await db().signInRequest.updateManyAndReturn({
    where: { ...mine, usedAt: null, expiresAt: { gt: now() }, tries: { lt: CODE_TRIES } },
    data: { tries: { increment: 1 } },
    select: { tries: true },
  })
  const tries = counted[0]?.tries
  if (tries === undefined) throw await whyNot(mine)
  if (isCode(ask.requestId, code)) return ask.requestId
  const left = CODE_TRIES - tries
  throw new Invalid([{ path: ['code'], code: 'sign_in_code_wrong', params: { left } }])
}

async function whyNot(mine: { id: string; browserHash: string }): Promise<Conflict> {
  const request = await db().signInRequest.findFirst({ where: mine })
  if (!request) return new Conflict('sign_in_not_asked_here')
  if (request.usedAt) return new Conflict('sign_in_used')
  return new Conflict(request.expiresAt <= now() ? 'sign_in_expired' : 'sign_in_no_tries')
}

/** The address a browser's request is for, to limit guessing by it; undefined when there is none. */
export async function emailOfAsk(ask: Ask | undefined): Promise<string | undefined> {
  if (!ask) return undefined
  const where = { id: ask.requestId, browserHash: storedHash(ask.secret) }
  return (await db().signInRequest.findFirst({ where, select: { email: true } }))?.email
}
