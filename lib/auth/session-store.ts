/** Opening a session: what is stored and what the browser keeps. */
import { randomToken } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { SESSION_SECONDS } from './cookies'
import { storedHash } from './secrets'

/** Stores a session and returns its token, which only the browser keeps. */
export async function openSession(
  tx: Tx,
  memberId: string,
  now: Date,
  device: string | null = null,
): Promise<string> {
  const token = randomToken()
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1_000)
  await tx.session.create({ data: { sessionToken: storedHash(token), userId: memberId, expires, device } })
  return token
}
