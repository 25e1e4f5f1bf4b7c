/** Cookies of signing in: their names, and reading and writing them. */
import { env } from '@/lib/core/env'
import { SIGN_IN_MINUTES } from './schema'

/** A session lives this long after it was last used. */
export const SESSION_SECONDS = 30 * 24 * 3_600

/** Cookies are marked secure, and get the prefixes that demand it, where the site is served over https. */
export const secureCookies = (): boolean => env().PUBLIC_URL.startsWith('https:')

/** The name that next-auth gives it. */
export const sessionCookieName = (): string => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`
/** Held by the browser that asked for a mail: the code works nowhere else. */
export const askCookieName = (): string => `${secureCookies() ? '__Host-' : ''}linebook.sign-in`
/** Readable by scripts: says only that asking who is there is worth it. */
export const SIGNED_IN_COOKIE = 'signed_in'

/** The cookies of a request's header; the first of a name counts. */
export function parseCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    const name = part.slice(0, at).trim()
    if (name && at > 0 && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim())
  }
  return cookies
}

function cookie(name: string, value: string, maxAge: number, httpOnly = true): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAge}`, 'SameSite=Lax']
  if (httpOnly) parts.push('HttpOnly')
  if (secureCookies()) parts.push('Secure')
  return parts.join('; ')
}

/** Makes the browser signed in. */
export function setSessionCookies(headers: Headers, token: string): void {
  headers.append('set-cookie', cookie(sessionCookieName(), token, SESSION_SECONDS))
  headers.append('set-cookie', cookie(SIGNED_IN_COOKIE, '1', SESSION_SECONDS, false))
}

export function clearSessionCookies(headers: Headers): void {
  headers.append('set-cookie', cookie(sessionCookieName(), '', 0))
  headers.append('set-cookie', cookie(SIGNED_IN_COOKIE, '', 0, false))
}

/** What the asking browser holds: which request it made, and a secret that proves it. */
export type Ask = { requestId: string; secret: string }

export function setAskCookie(headers: Headers, ask: Ask): void {
  headers.append(
    'set-cookie',
    cookie(askCookieName(), `${ask.requestId}.${ask.secret}`, SIGN_IN_MINUTES * 60),
  )
}

export const clearAskCookie = (headers: Headers): void => clearCookie(headers, askCookieName())

/** Held by a browser that is away at another service: see `journey.ts`. */
export const setJourneyCookie = (headers: Headers, name: string, value: string, minutes: number): void =>
  headers.append('set-cookie', cookie(name, value, minutes * 60))

export const clearCookie = (headers: Headers, name: string): void =>
  headers.append('set-cookie', cookie(name, '', 0))

const ASK_FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{20,100})$/

/** What the browser says it asked for; undefined when it holds nothing usable. */
export function askOf(value: string | undefined): Ask | undefined {
  const [, requestId, secret] = ASK_FORM.exec(value ?? '') ?? []
  return requestId && secret ? { requestId, secret } : undefined
}
