/** Who may change the ways into an account. Pure. */
import type { Actor } from '@/lib/core/actor'

/** Everyone their own; a closed account has no way in. */
export function canChangeSignInMethods(actor: Actor, member: { id: string }) {
  if (actor.kind !== 'member' || actor.id !== member.id) return 'not_yours'
  return actor.status === 'banned' ? 'banned' : true
}
