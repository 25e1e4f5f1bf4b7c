/** What counts as a mail address here. Browser-safe. */
import { z } from 'zod'

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
