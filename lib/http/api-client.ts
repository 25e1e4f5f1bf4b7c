/**
 * Calls to /api/v1 from the site's own pages. Browser-safe: contracts come by `import type`, so no
 * schema travels to the browser.
 */
import type { z } from 'zod'
import type { AnyEndpoint, EndpointDefinition } from './endpoint'
import type { Problem } from './problem'

/** An answer that was not a success; `problem` is what the server said. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

type Input<E> =
  E extends EndpointDefinition<infer _P, infer _Q, infer I, infer _O>
    ? I extends z.ZodType
      ? z.input<I>
      : undefined
    : never
type Output<E> =
  E extends EndpointDefinition<infer _P, infer _Q, infer _I, infer O>
    ? O extends z.ZodType
      ? z.output<O>
      : never
    : never

export type CallOptions<E> = {
  params?: Record<string, string>
  query?: Record<string, string | number | undefined>
  input?: Input<E>
  /** Same key for every try of one submission. */
  key?: string
  signal?: AbortSignal
}

const OFFLINE: Problem = {
  type: 'urn:linebook:problem:offline',
  title: 'No connection',
  status: 0,
  code: 'offline',
}

/** A fresh idempotency key. */
export const newKey = (): string =>
  globalThis.crypto.randomUUID?.() ??
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/**
 * Calls one endpoint: `call<typeof submitReport>('POST', '/reports', { input })`.
 * @throws ApiError
 */
export async function call<E extends AnyEndpoint>(
  method: E['method'],
  path: string,
  options: CallOptions<E> = {},
): Promise<Output<E>> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(options.params?.[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const search = query.size > 0 ? `?${query}` : ''
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['idempotency-key'] = options.key ?? newKey()
  if (options.input !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch(`/api/v1${filled}${search}`, {
    method,
    headers,
    body: options.input === undefined ? undefined : JSON.stringify(options.input),
    signal: options.signal,
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(OFFLINE)
  })
  const json = await response.json().catch(() => ({ ...OFFLINE, status: response.status, code: 'failed' }))
  if (!response.ok) throw new ApiError(json as Problem)
  return json as Output<E>
}
