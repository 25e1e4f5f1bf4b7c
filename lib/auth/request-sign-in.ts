/** Somebody wants to sign in: keeps the request; the mail follows the event. */
import { z } from 'zod'
import { MINUTE } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import { emailSchema, requestSignInSchema, SIGN_IN_MINUTES } from './schema'

/** Event that the mail with link and code follows. */
export const SIGN_IN_REQUESTED = 'sign_in.requested'

/**
 * Keeps a request and writes `sign_in.requested`. No member is looked up, so that a known and an
 * unknown address take the same way and the same time.
 */
export const requestSignIn = command({
  input: z.strictObject({
    email: emailSchema,
    /** Hash of the secret that the asking browser holds. */
    browserHash: z.string().length(64),
    locale: requestSignInSchema.shape.locale,
    nextPath: z.string(),
  }),
  load: async () => ({}),
  allow: () => true,
  run: async ({ tx, input, now }) => {
    const expiresAt = new Date(now.getTime() + SIGN_IN_MINUTES * MINUTE)
    const { id } = await tx.signInRequest.create({
      data: { ...input, expiresAt, createdAt: now },
      select: { id: true },
    })
    return {
      result: { id },
      event: { action: SIGN_IN_REQUESTED, subject: { type: 'sign_in_request', id } },
    }
  },
})
