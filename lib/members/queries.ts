/** Reads about members. */
import type { Actor } from '@/lib/core/actor'
import { db, rethrow } from '@/lib/core/db'
import { toSelf } from './present'
import type { MemberSelf } from './schema'

/**
 * The signed-in member's own profile; null for anyone else.
 * @throws Unavailable
 */
export async function getSelf(actor: Actor): Promise<MemberSelf | null> {
  if (actor.kind !== 'member') return null
  const row = await db()
    .member.findUnique({ where: { id: actor.id } })
    .catch(rethrow)
  return row ? { ...toSelf(row), status: actor.status } : null
}
