/** How many moderators a content needs. Pure. */
import type { Actor } from '../core/actor'

type Approval = {
  /** A hotline, an address or a fee differs from what is published. */
  sensitive: boolean
  /** Moderators who stand behind exactly this content: its author where they are one, and who approved it first. */
  behind: (string | null)[]
}

/**
 * Whether one more approval publishes, or it has to wait for another moderator's.
 * Nobody's own work is decided by themselves; that is asked before.
 */
export function approvalDoes(actor: Actor, { sensitive, behind }: Approval): 'publishes' | 'waits' | 'twice' {
  if (!sensitive) return 'publishes'
  const me = actor.kind === 'member' ? actor.id : null
  if (behind.some((id) => id !== null && id !== me)) return 'publishes'
  return behind.includes(me) ? 'twice' : 'waits'
}
