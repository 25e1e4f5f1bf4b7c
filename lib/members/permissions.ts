/** Who may change what about a member. Pure. */
import type { Actor } from '@/lib/core/actor'

/** Everyone their own; a name is shown to others, so it takes an account in good standing. */
export function canUpdateProfile(actor: Actor, member: { id: string }, input: { name?: string }) {
  if (actor.kind !== 'member' || actor.id !== member.id) return 'not_yours'
  if (actor.status === 'banned') return 'banned'
  return input.name === undefined || actor.status === 'active' ? true : 'account_restricted'
}
