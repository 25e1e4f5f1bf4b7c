/** Signing in with other services: what is accepted and answered. Browser-safe. */
import { z } from 'zod'
import { localeSchema } from '../catalog/vocabulary'
import { nextSchema } from './schema'

/** The services there can be; each is offered where it was set up. */
export const PROVIDERS = ['github', 'google', 'oidc'] as const
export const providerSchema = z.enum(PROVIDERS)
export type Provider = z.infer<typeof providerSchema>

/** How a way out to another service can end badly; each has its sentence under `auth.round_trip`. */
export const ROUND_TRIP_FAILURES = [
  'cancelled',
  'failed',
  'lost',
  'email_unverified',
  'email_taken',
  'identity_taken',
  'provider_linked',
  'banned',
  'too_many',
  'unavailable',
] as const
export type RoundTripFailure = (typeof ROUND_TRIP_FAILURES)[number]

/** The failure that an address names (`?failed=`); undefined when it names none of ours. */
export const failureNamed = (text: unknown): RoundTripFailure | undefined =>
  ROUND_TRIP_FAILURES.find((failure) => failure === text)

export const beginSignInSchema = z.strictObject({
  provider: providerSchema,
  /** Path to go to afterwards. */
  next: nextSchema.optional(),
  locale: localeSchema,
})
export type BeginSignIn = z.input<typeof beginSignInSchema>

export const beginLinkSchema = z.strictObject({ provider: providerSchema, locale: localeSchema })
export type BeginLink = z.input<typeof beginLinkSchema>

/** Address of the other service that the browser goes to now. */
export const beganSchema = z.object({ url: z.string() })

export const providerParamsSchema = z.strictObject({ provider: providerSchema })

/** Ways in besides the mail; `offered`: set up in this installation at the moment. */
export const signInMethodsSchema = z.object({
  methods: z.array(
    z.object({ provider: providerSchema, name: z.string(), linked: z.boolean(), offered: z.boolean() }),
  ),
})
export type SignInMethods = z.infer<typeof signInMethodsSchema>
