/** Ends one session. */
import { z } from 'zod'
import { command } from '@/lib/core/command'
import { storedHash } from './secrets'

/**
 * Deletes the session of a token.
 * @throws Unauthenticated when nobody is signed in; NotFound when it is not theirs
 */
export const signOut = command({
  input: z.strictObject({ token: z.string().min(1) }),
  load: (tx, { token }) => tx.session.findUnique({ where: { sessionToken: storedHash(token) } }),
  allow: (actor, session) => (actor.kind === 'member' && actor.id === session.userId ? true : 'not_yours'),
  run: async ({ tx, subject: session }) => {
    await tx.session.deleteMany({ where: { id: session.id } })
    return {
      result: { signedOut: true as const },
      event: { action: 'member.signed_out', subject: { type: 'member', id: session.userId } },
    }
  },
})
