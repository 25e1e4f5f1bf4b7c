/** Who may do what in the moderators' room. Pure. */
import { type Actor, isModerator } from '../core/actor'

/** True, or the code of the reason why not. */
type Answer = true | string
type Subject = { state: 'open' | 'closed'; authorId: string | null }

/** The queue, its cases and everything in them; others are told that there is no such page. */
export const mayModerate = (actor: Actor): boolean => isModerator(actor)

/** Nobody decides on what is their own. */
export function mayDecide(actor: Actor, { state, authorId }: Subject): Answer {
  if (!isModerator(actor)) return 'not_a_moderator'
  if (authorId === actor.id) return 'own_work'
  return state === 'open' || 'case_closed'
}

/** Who decided takes it back; an admin may for anybody. */
export function mayUndo(
  actor: Actor,
  decision: { memberId: string | null; undoUntil: Date; undoneAt: Date | null },
  now: Date,
): Answer {
  if (!isModerator(actor)) return 'not_a_moderator'
  if (decision.memberId !== actor.id && actor.role !== 'admin') return 'not_your_decision'
  if (decision.undoneAt) return 'already_undone'
  return decision.undoUntil > now || 'too_late_to_undo'
}
