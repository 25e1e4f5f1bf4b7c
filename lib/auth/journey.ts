/**
 * What the browser carries while it is away at another service: what for it went, and where to it
 * comes back. Signed, short-lived, and begun only by a request of our own page.
 */
import { z } from 'zod'
import { localeSchema } from '@/lib/catalog/vocabulary'
import { MINUTE, now } from '@/lib/core/clock'
import { keyed, sameText } from '@/lib/core/crypto'
import { secureCookies } from './cookies'
import { providerSchema } from './provider-schema'

/** As long as next-auth gives its own cookies of one round trip. */
export const JOURNEY_MINUTES = 15
const PURPOSE = 'oauth-journey'

const journeySchema = z.strictObject({
  provider: providerSchema,
  locale: localeSchema,
  next: z.string(),
  /** Hash of the session that wants to link; absent when somebody signs in. */
  linkFor: z.string().optional(),
  until: z.int(),
})
export type Journey = Omit<z.infer<typeof journeySchema>, 'until'>

export const journeyCookieName = (): string => `${secureCookies() ? '__Host-' : ''}linebook.journey`

/** Value of the cookie that a journey begins with. */
export function writeJourney(journey: Journey): string {
  const until = now().getTime() + JOURNEY_MINUTES * MINUTE
  const body = Buffer.from(JSON.stringify({ ...journey, until })).toString('base64url')
  return `${body}.${keyed(PURPOSE, body)}`
}

/** The journey of a cookie; undefined when there is none, it is over, or it is not ours. */
export function readJourney(value: string | undefined): Journey | undefined {
  const [body = '', mark = ''] = (value ?? '').split('.')
  if (!body || !sameText(mark, keyed(PURPOSE, body))) return undefined
  const parsed = journeySchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  if (!parsed.success) return undefined
  const { until, ...journey } = parsed.data
  return until > now().getTime() ? journey : undefined
}
