/** A browser comes back from another service: signs it in, or links; ends on a page of ours whatever happens. */
import { ANONYMOUS } from '@/lib/core/actor'
import { isDatabaseAway } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { clientAddress } from '@/lib/http/address'
import { countUse } from '@/lib/http/limits'
import { type Identity, identityOf } from './call-next-auth'
import { clearCookie, parseCookies, sessionCookieName, setSessionCookies } from './cookies'
import { deviceName } from './device'
import { enterWithIdentity } from './enter-with-identity'
import { type Journey, journeyCookieName, readJourney } from './journey'
import { linkIdentity } from './link-identity'
import { failureNamed, type Provider, type RoundTripFailure } from './provider-schema'
import { SIGN_IN_ACTOR } from './redeem'
import { normaliseEmail } from './schema'
import { storedHash } from './secrets'
import { actorOfToken } from './session'

/** What somebody gets to read instead of an error. */
class Ended extends Error {
  constructor(readonly failure: RoundTripFailure) {
    super(failure)
  }
}

/** Why it ended, in the words of the pages. */
function failureOf(error: unknown): RoundTripFailure {
  if (error instanceof Ended) return error.failure
  if (isDatabaseAway(error)) return 'unavailable'
  const code = error instanceof AppError ? failureNamed(error.code) : undefined
  if (!code) log().error({ err: error }, 'signing in with another service failed')
  return code ?? 'failed'
}

/** An address counts when the service says that it was verified, and we can write to it. */
function emailOf({ claims }: Identity): string | null {
  const verified = claims.email_verified === true || claims.email_verified === 'true'
  return (verified && claims.email && normaliseEmail(claims.email)) || null
}

type Visit = { request: Request; cookies: Map<string, string>; provider: Provider; journey?: Journey }

async function finish({ request, cookies, provider, journey }: Visit, headers: Headers): Promise<string> {
  const query = new URL(request.url).searchParams
  if (journey?.provider !== provider) throw new Ended('lost')
  const said = query.get('error')
  if (said) throw new Ended(said === 'access_denied' ? 'cancelled' : 'failed')
  const address = clientAddress(request.headers)
  await countUse('signInTry', ANONYMOUS, address)
  const { identity, setCookies } = await identityOf(provider, query, cookies)
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  if (!identity) throw new Ended('failed')
  const { accountId } = identity
  const token = cookies.get(sessionCookieName())
  if (journey.linkFor) {
    // Still the same person in the same session that pressed the button.
    const actor = await actorOfToken(token)
    if (!token || actor.kind !== 'member' || storedHash(token) !== journey.linkFor) throw new Ended('lost')
    await linkIdentity({ actor, address }, { provider, accountId })
    return journey.next
  }
  const entered = await enterWithIdentity(
    { actor: SIGN_IN_ACTOR, address },
    {
      ...{ provider, accountId, email: emailOf(identity), locale: journey.locale },
      device: deviceName(request.headers.get('user-agent')),
      endsToken: token,
    },
  )
  setSessionCookies(headers, entered.token)
  return journey.next
}

/** Where a failed visit ends; without a journey the page finds the language by itself. */
function failedPath(failure: RoundTripFailure, journey?: Journey): string {
  const language = journey ? `/${journey.locale}` : ''
  if (journey?.linkFor) return `${language}/account?failed=${failure}`
  const next = journey ? `&next=${encodeURIComponent(journey.next)}` : ''
  return `${language}/sign-in?failed=${failure}${next}`
}

/**
 * Answers `GET /api/auth/callback/{provider}`.
 * @returns always a redirect to a page of this site
 */
export async function finishRoundTrip(request: Request, provider: Provider): Promise<Response> {
  const cookies = parseCookies(request.headers.get('cookie'))
  const journey = readJourney(cookies.get(journeyCookieName()))
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (cookies.has(journeyCookieName())) clearCookie(headers, journeyCookieName())
  let path: string
  try {
    path = await finish({ request, cookies, provider, journey }, headers)
  } catch (error) {
    path = failedPath(failureOf(error), journey)
  }
  headers.set('location', `${env().PUBLIC_URL}${path}`)
  return new Response(null, { status: 303, headers })
}
