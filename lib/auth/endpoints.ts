/** HTTP contracts of signing in and out. They answer with cookies, so none is replayed. */
import { keyed, randomToken } from '@/lib/core/crypto'
import { env } from '@/lib/core/env'
import { Invalid, NotFound } from '@/lib/core/errors'
import { endpoint, type RequestContext } from '@/lib/http/endpoint'
import { countUseOf } from '@/lib/http/limits'
import {
  askCookieName,
  askOf,
  clearAskCookie,
  clearSessionCookies,
  parseCookies,
  sessionCookieName,
  setAskCookie,
  setSessionCookies,
} from './cookies'
import { deviceName } from './device'
import { redeem, SIGN_IN_ACTOR } from './redeem'
import { requestSignIn } from './request-sign-in'
import {
  CODE_TRIES,
  isLocalEmail,
  nextPathOr,
  redeemCodeSchema,
  redeemLinkSchema,
  requestSignInSchema,
  SIGN_IN_MINUTES,
  signedInSchema,
  signedOutSchema,
  signInRequestedSchema,
} from './schema'
import { isLinkToken, storedHash } from './secrets'
import { signOut } from './sign-out'
import { emailOfAsk, tryCode } from './try-code'

const cookiesOf = (context: RequestContext) => parseCookies(context.request.headers.get('cookie'))
/** Limits count an address without keeping it. */
const limitKey = (email: string) => keyed('mail-address', email)

export const requestSignInEndpoint = endpoint({
  id: 'requestSignIn',
  method: 'POST',
  path: '/sign-in',
  summary: 'Ask for a mail with a link and a six-digit code; the answer is the same for every address',
  auth: 'none',
  input: requestSignInSchema,
  output: signInRequestedSchema,
  status: 202,
  limit: 'signIn',
  idempotent: false,
  run: async (context, { input }) => {
    if (isLocalEmail(input.email) && !env().local) {
      throw new Invalid([{ path: ['email'], code: 'email_unusable' }])
    }
    await countUseOf('signIn', limitKey(input.email))
    const secret = randomToken()
    const { id } = await requestSignIn(context.command, {
      email: input.email,
      browserHash: storedHash(secret),
      locale: input.locale,
      nextPath: nextPathOr(input.next, input.locale),
    })
    setAskCookie(context.headers, { requestId: id, secret })
    return { minutes: SIGN_IN_MINUTES, tries: CODE_TRIES }
  },
})

export const redeemLinkEndpoint = endpoint({
  id: 'redeemSignInLink',
  method: 'POST',
  path: '/sign-in/link',
  summary: 'Sign in with the token of a mailed link',
  auth: 'none',
  input: redeemLinkSchema,
  output: signedInSchema,
  limit: 'signInTry',
  idempotent: false,
  run: async (context, { input }) => {
    // A made-up token never reaches the database.
    if (!isLinkToken(input.id, input.token)) throw new NotFound('sign_in_link_bad')
    return finish(context, input.id, 'link')
  },
})

export const redeemCodeEndpoint = endpoint({
  id: 'redeemSignInCode',
  method: 'POST',
  path: '/sign-in/code',
  summary: 'Sign in with the mailed six digits, in the browser that asked for them',
  auth: 'none',
  input: redeemCodeSchema,
  output: signedInSchema,
  limit: 'signInTry',
  idempotent: false,
  run: async (context, { input }) => {
    const ask = askOf(cookiesOf(context).get(askCookieName()))
    const email = await emailOfAsk(ask)
    if (email) await countUseOf('signInTry', limitKey(email))
    return finish(context, await tryCode(ask, input.code), 'code')
  },
})

async function finish(context: RequestContext, requestId: string, via: 'link' | 'code') {
  const { token, next, created } = await redeem(
    { actor: SIGN_IN_ACTOR, address: context.address },
    {
      requestId,
      via,
      device: deviceName(context.request.headers.get('user-agent')),
      endsToken: cookiesOf(context).get(sessionCookieName()),
    },
  )
  setSessionCookies(context.headers, token)
  clearAskCookie(context.headers)
  return { next, created }
}

export const signOutEndpoint = endpoint({
  id: 'signOut',
  method: 'POST',
  path: '/sign-out',
  summary: 'End this session',
  auth: 'none',
  output: signedOutSchema,
  idempotent: false,
  run: async (context) => {
    const token = cookiesOf(context).get(sessionCookieName())
    clearSessionCookies(context.headers)
    if (token && context.actor.kind === 'member') await signOut(context.command, { token })
    return { signedOut: true as const }
  },
})
