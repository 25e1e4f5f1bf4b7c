/** Programs are answered in problem+json by the front too, whoever could not answer. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { RETRY_AFTER_S } from './answer'

const PROBLEMS = {
  404: { code: 'not_found', title: 'Not found' },
  405: { code: 'method_not_allowed', title: 'Method not allowed' },
  500: { code: 'failed', title: 'Something failed here' },
  503: { code: 'unavailable', title: 'Not available at the moment' },
} as const
type ProblemStatus = keyof typeof PROBLEMS

export const isApi = (pathname: string): boolean => pathname.startsWith('/api/')

/** Sends one of the few problems that the front itself can have. */
export function sendProblem(response: ServerResponse, status: ProblemStatus, allow?: string): void {
  const waits = status === 503 ? { retryAfter: RETRY_AFTER_S } : {}
  const { code, title } = PROBLEMS[status]
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 ? { 'retry-after': String(RETRY_AFTER_S) } : {}),
    ...(allow ? { allow } : {}),
  })
  response.end(JSON.stringify({ type: `urn:linebook:problem:${code}`, title, status, code, ...waits }))
}

const IS_JSON = /^application\/(?:problem\+)?json\b/

/** The problem to send in place of an answer that Next made for people, or not at all. */
export function problemInstead(
  pathname: string,
  { status, headers }: { status: number; headers: IncomingHttpHeaders },
): ProblemStatus | undefined {
  if (!isApi(pathname) || status < 400 || IS_JSON.test(headers['content-type'] ?? '')) return undefined
  if (status === 405) return 405
  if (status >= 500) return status === 503 ? 503 : 500
  return 404
}
