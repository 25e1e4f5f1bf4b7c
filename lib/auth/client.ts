/** Calls of the sign-in pages. */
import { call } from '@/lib/http/api-client'
import type {
  redeemCodeEndpoint,
  redeemLinkEndpoint,
  requestSignInEndpoint,
  signOutEndpoint,
} from './endpoints'
import type { RequestSignIn } from './schema'

export const askForMail = (input: RequestSignIn) =>
  call<typeof requestSignInEndpoint>('POST', '/sign-in', { input })

export const sendLink = (id: string, token: string) =>
  call<typeof redeemLinkEndpoint>('POST', '/sign-in/link', { input: { id, token } })

export const sendCode = (code: string) =>
  call<typeof redeemCodeEndpoint>('POST', '/sign-in/code', { input: { code } })

export const sendSignOut = () => call<typeof signOutEndpoint>('POST', '/sign-out')
