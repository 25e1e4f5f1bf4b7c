/** RFC 9457 problem+json: the one shape of every error that leaves the server. */
import { z } from 'zod'
import { isDatabaseAway } from '@/lib/core/db'
import {
  AppError,
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  TooMany,
  Unauthenticated,
  Unavailable,
} from '@/lib/core/errors'
import { log } from '@/lib/core/log'

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable; the sites's own pages look up their sentence by it. */
  code: z.string(),
  issues: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
  retryAfter: z.number().optional(),
  current: z.unknown().optional(),
  /** Beside `current` where two edits of a page met: see `page_moved_on`. */
  base: z.unknown().optional(),
  proposed: z.unknown().optional(),
  merged: z.unknown().optional(),
  clashes: z.unknown().optional(),
})
export type Problem = z.infer<typeof problemSchema>

const TITLES: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Send application/json',
  422: 'Some values are not acceptable',
  429: 'Too many requests',
  500: 'Something failed here',
  503: 'Not available at the moment',
}

/** A request that cannot be understood at all. */
export class BadRequest extends AppError {
  constructor(
    code: string,
    readonly status: 400 | 413 | 415 = 400,
  ) {
    super(code)
  }
}

function statusOf(error: AppError): number {
  if (error instanceof BadRequest) return error.status
  if (error instanceof Unauthenticated) return 401
  if (error instanceof Forbidden) return 403
  if (error instanceof NotFound) return 404
  if (error instanceof Conflict) return 409
  if (error instanceof Invalid) return 422
  if (error instanceof TooMany) return 429
  if (error instanceof Unavailable) return 503
  return 500
}

/** The answer to an error; what nobody planned for is logged and answered without details. */
export function problemResponse(thrown: unknown): Response {
  let error = thrown instanceof AppError ? thrown : undefined
  if (!error && isDatabaseAway(thrown)) error = new Unavailable()
  if (!error) log().error({ err: thrown }, 'request failed')
  const status = error ? statusOf(error) : 500
  const body: Problem = {
    type: `urn:linebook:problem:${error?.code ?? 'failed'}`,
    title: TITLES[status] ?? 'Error',
    status,
    code: error?.code ?? 'failed',
    ...error?.details,
  }
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
  const retryAfter = error?.details.retryAfter
  if (typeof retryAfter === 'number') headers.set('retry-after', String(retryAfter))
  return new Response(JSON.stringify(body), { status, headers })
}
