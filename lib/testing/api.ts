/** Calling an endpoint as a browser would, in a test. */

import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session-store'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'

export type TestRequest = {
  method?: string
  cookie?: string
  body?: unknown
  /** Replace or add headers; undefined takes one away. */
  headers?: Record<string, string | undefined>
}

let count = 0

/** A request of the site's own page: right origin, JSON, a fresh idempotency key. */
export function apiRequest(path: string, { method = 'POST', cookie, body, headers = {} }: TestRequest = {}) {
  count += 1
  const all = {
    origin: env().PUBLIC_URL,
    'idempotency-key': `test-key-${process.pid}-${count}`,
    'content-type': body === undefined ? undefined : 'application/json',
    cookie,
    ...headers,
  }
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new Request(`${env().PUBLIC_URL}/api/v1${path}`, {
    method,
    headers: given,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

/** What a route gets beside the request. */
export const params = (values: Record<string, string> = {}) => ({ params: Promise.resolve(values) })

/** `Cookie` header of a browser in which a member is signed in. */
export async function cookieOf(member: { id: string }): Promise<string> {
  return `${sessionCookieName()}=${await openSession(db(), member.id, now())}; signed_in=1`
}

/** The cookies an answer sets: name to value; an empty value is one taken away. */
export const cookiesSet = (response: Response): Map<string, string> =>
  new Map(
    response.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';')
      return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    }),
  )

/** `Cookie` header from what an answer set. */
export const cookieFrom = (response: Response): string =>
  [...cookiesSet(response)]
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
