/** HTTP contracts of signing in with other services, and of linking them. */
import { Conflict, NotFound } from '@/lib/core/errors'
import { endpoint, type RequestContext } from '@/lib/http/endpoint'
import { authorizationOf } from './call-next-auth'
import { parseCookies, sessionCookieName, setJourneyCookie } from './cookies'
import { JOURNEY_MINUTES, type Journey, journeyCookieName, writeJourney } from './journey'
import { unlinkIdentity } from './link-identity'
import {
  beganSchema,
  beginLinkSchema,
  beginSignInSchema,
  providerParamsSchema,
  signInMethodsSchema,
} from './provider-schema'
import { isOffered } from './providers'
import { signInMethodsOf } from './queries'
import { nextPathOr } from './schema'
import { storedHash } from './secrets'

/**
 * Sends a browser on its way. Only a page of ours can ask for it, so nobody is sent out, or has
 * something linked, by another site.
 */
async function begin(context: RequestContext, journey: Journey): Promise<{ url: string }> {
  if (!isOffered(journey.provider)) throw new NotFound('not_found')
  const { url, setCookies } = await authorizationOf(journey.provider)
  if (!url) throw new Conflict('provider_unreachable')
  for (const cookie of setCookies) context.headers.append('set-cookie', cookie)
  setJourneyCookie(context.headers, journeyCookieName(), writeJourney(journey), JOURNEY_MINUTES)
  return { url }
}

export const beginSignInEndpoint = endpoint({
  id: 'beginProviderSignIn',
  method: 'POST',
  path: '/sign-in/provider',
  summary: 'Begin to sign in with another service; answers the address to go to',
  auth: 'none',
  input: beginSignInSchema,
  output: beganSchema,
  limit: 'signIn',
  idempotent: false,
  run: (context, { input: { provider, locale, next } }) =>
    begin(context, { provider, locale, next: nextPathOr(next, locale) }),
})

export const beginLinkEndpoint = endpoint({
  id: 'beginProviderLink',
  method: 'POST',
  path: '/me/sign-in-methods',
  summary: 'Begin to link another service to the own account; answers the address to go to',
  auth: 'member',
  input: beginLinkSchema,
  output: beganSchema,
  limit: 'signIn',
  idempotent: false,
  run: (context, { input: { provider, locale } }) => {
    const token = parseCookies(context.request.headers.get('cookie')).get(sessionCookieName()) ?? ''
    const next = `/${locale}/account?linked=${provider}`
    return begin(context, { provider, locale, next, linkFor: storedHash(token) })
  },
})

export const signInMethodsEndpoint = endpoint({
  id: 'signInMethods',
  method: 'GET',
  path: '/me/sign-in-methods',
  summary: 'Other services one can sign in with, and which are linked',
  auth: 'member',
  output: signInMethodsSchema,
  run: ({ actor }) => signInMethodsOf(actor),
})

export const unlinkEndpoint = endpoint({
  id: 'unlinkProvider',
  method: 'DELETE',
  path: '/me/sign-in-methods/{provider}',
  summary: 'Take a linked service away from the own account',
  auth: 'member',
  params: providerParamsSchema,
  output: signInMethodsSchema,
  run: async ({ command, actor }, { params }) => {
    await unlinkIdentity(command, params)
    return signInMethodsOf(actor)
  },
})
