/** Calls of the sign-in and account pages. */
import { queryOptions } from '@tanstack/react-query'
import { call } from '@/lib/http/api-client'
import type {
  redeemCodeEndpoint,
  redeemLinkEndpoint,
  requestSignInEndpoint,
  signOutEndpoint,
} from './endpoints'
import type {
  beginLinkEndpoint,
  beginSignInEndpoint,
  signInMethodsEndpoint,
  unlinkEndpoint,
} from './provider-endpoints'
import type { BeginLink, BeginSignIn, Provider } from './provider-schema'
import type { RequestSignIn } from './schema'

export const askForMail = (input: RequestSignIn) =>
  call<typeof requestSignInEndpoint>('POST', '/sign-in', { input })

export const sendLink = (id: string, token: string) =>
  call<typeof redeemLinkEndpoint>('POST', '/sign-in/link', { input: { id, token } })

export const sendCode = (code: string) =>
  call<typeof redeemCodeEndpoint>('POST', '/sign-in/code', { input: { code } })

export const sendSignOut = () => call<typeof signOutEndpoint>('POST', '/sign-out')

/** Asks for the address of another service; the caller goes there. */
export const beginSignIn = (input: BeginSignIn) =>
  call<typeof beginSignInEndpoint>('POST', '/sign-in/provider', { input })

export const beginLink = (input: BeginLink) =>
  call<typeof beginLinkEndpoint>('POST', '/me/sign-in-methods', { input })

export const signInMethodsQuery = () =>
  queryOptions({
    queryKey: ['sign-in-methods'],
    queryFn: ({ signal }) => call<typeof signInMethodsEndpoint>('GET', '/me/sign-in-methods', { signal }),
  })

export const unlink = (provider: Provider) =>
  call<typeof unlinkEndpoint>('DELETE', '/me/sign-in-methods/{provider}', { params: { provider } })
