/** Signing in: what is accepted and answered. Browser-safe. */
import { z } from 'zod'
import { localeSchema } from '../catalog/vocabulary'

/** How long a mail's link and code can be used. */
export const SIGN_IN_MINUTES = 10
/** Codes that may be tried for one request. */
export const CODE_TRIES = 5

export const EMAIL_MAX = 254
const LOCAL_PART_MAX = 64
/** No quoting, no comments, no `%` or `!` that old relays read as a way on. */
const LOCAL_PART = /^[a-z0-9#$&'*+/=?^_{|}~-]+(\.[a-z0-9#$&'*+/=?^_{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/
/** Only of use where mails stay on this machine. */
const LOCAL_DOMAIN = 'localhost'

/**
 * The address in the one form that is stored, or undefined when it is not acceptable. Text that NFKC
 * would change (full-width letters, ligatures) is refused, not mended: what was checked, what is
 * stored and what a mail server reads must be the same characters.
 */
export function normaliseEmail(text: string): string | undefined {
  const plain = text.trim()
  if (plain.normalize('NFKC') !== plain || plain.length > EMAIL_MAX) return undefined
  const email = plain.toLowerCase()
  const [local = '', domain = '', ...more] = email.split('@')
  if (more.length > 0 || local.length > LOCAL_PART_MAX || !LOCAL_PART.test(local)) return undefined
  return DOMAIN.test(domain) || domain === LOCAL_DOMAIN ? email : undefined
}

export const isLocalEmail = (email: string): boolean => email.endsWith(`@${LOCAL_DOMAIN}`)

export const emailSchema = z
  .string()
  .max(EMAIL_MAX)
  .transform((text, context) => {
    const email = normaliseEmail(text)
    if (email) return email
    context.addIssue({ code: 'custom', message: 'email_unusable' })
    return z.NEVER
  })

/* Where somebody goes after signing in: a page of this site, never another one. */

export const NEXT_PATH_MAX = 500
const BASE = 'http://site.invalid'
/** Browsers drop tabs and line ends and read `\` as `/`: `/\evil.com` and `/<tab>/evil.com` leave the site. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DECEPTIVE = /[\\\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/

/** Whether a text is a path on this site that a person may be sent to. */
export function isNextPath(text: string): boolean {
  if (text.length > NEXT_PATH_MAX || !text.startsWith('/') || text.startsWith('//')) return false
  if (DECEPTIVE.test(text) || !URL.canParse(text, BASE)) return false
  const url = new URL(text, BASE)
  return url.origin === BASE && !url.pathname.startsWith('//') && !url.pathname.startsWith('/api/')
}

/** The path when it is one of ours, else the front page of the language. */
export const nextPathOr = (text: string | undefined | null, locale: string): string =>
  text && isNextPath(text) ? text : `/${locale}`

export const nextSchema = z.string().max(NEXT_PATH_MAX).refine(isNextPath, { message: 'bad_next' })

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
