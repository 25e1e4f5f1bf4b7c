/**
 * What a sign-in mail carries. Link and code are derived from the request's id and the program's
 * secret, so that neither the database nor a copy of it holds anything that opens a session.
 */
import { keyed, sameText, sha256 } from '@/lib/core/crypto'

const CODE_DIGITS = 6
/** 48 bits: the remainder by a million is even enough. */
const CODE_HEX = 12

/** The long token in the link of a request. */
export const linkToken = (requestId: string): string => keyed('sign-in-link', requestId)

/** The six digits for the browser that asked. */
export function codeOf(requestId: string): string {
  const number = Number.parseInt(keyed('sign-in-code', requestId).slice(0, CODE_HEX), 16)
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

export const isLinkToken = (requestId: string, token: string): boolean =>
  sameText(token, linkToken(requestId))
export const isCode = (requestId: string, code: string): boolean => sameText(code, codeOf(requestId))

/** What is stored of a secret that a browser holds (session token, cookie of the asking browser). */
export const storedHash = (secret: string): string => sha256(secret)

/** Page that a link opens; the token stands after `#`, where no server and no log sees it. */
export const confirmPath = (locale: string, requestId: string): string =>
  `/${locale}/sign-in/confirm#${requestId}.${linkToken(requestId)}`

/** Stands in `browserHash` of a request made in the terminal: no browser holds it, so no code works. */
export const MADE_IN_TERMINAL = 'terminal'
