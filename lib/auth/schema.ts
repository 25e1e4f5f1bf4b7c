/** Signing in: what is accepted and answered. Browser-safe. */
import { z } from 'zod'
import { localeSchema } from '../catalog/vocabulary'
import { emailSchema } from './email'
import { isNextPath, NEXT_PATH_MAX } from './next-path'

/** How long a mail's link and code can be used. */
export const SIGN_IN_MINUTES = 10
/** Codes that may be tried for one request. */
export const CODE_TRIES = 5

const nextSchema = z.string().max(NEXT_PATH_MAX).refine(isNextPath, { message: 'bad_next' })

export const requestSignInSchema = z.strictObject({
  email: emailSchema,
  /** Path to go to afterwards. */
  next: nextSchema.optional(),
  locale: localeSchema,
})
export type RequestSignIn = z.input<typeof requestSignInSchema>

/** The same for every address, known or not. */
export const signInRequestedSchema = z.object({ minutes: z.int(), tries: z.int() })

export const redeemLinkSchema = z.strictObject({
  id: z.uuid(),
  token: z.string().regex(/^[0-9a-f]{64}$/, { message: 'invalid_value' }),
})

export const redeemCodeSchema = z.strictObject({
  /** People paste "123 456". */
  code: z
    .string()
    .max(20)
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, { message: 'six_digits' })),
})

export const signedInSchema = z.object({ next: z.string(), created: z.boolean() })
export const signedOutSchema = z.object({ signedOut: z.literal(true) })
