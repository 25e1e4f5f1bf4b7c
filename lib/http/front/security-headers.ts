/** The policy of every answer. Pure: read by the front, by proxy.ts and by next.config.ts. */

const COMMON = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** Policy of a kept page: no script but our own files. */
export const READER_POLICY = [...COMMON, "script-src 'self'"].join('; ')

/**
 * Policy of a page that Next serves itself.
 * @param nonce of this one answer
 * @param development lets Next's development tools work
 */
export function hydratedPolicy(nonce: string, development = false): string {
  if (!development) return [...COMMON, `script-src 'self' 'nonce-${nonce}'`].join('; ')
  const relaxed = COMMON.map((rule) => {
    if (rule.startsWith('style-src')) return "style-src 'self' 'unsafe-inline'"
    return rule.startsWith('connect-src') ? "connect-src 'self' ws: wss:" : rule
  })
  return [...relaxed, `script-src 'self' 'nonce-${nonce}' 'unsafe-eval'`].join('; ')
}

const ONE_YEAR_S = 31_536_000

/** Headers of every answer, whoever makes it. */
export function securityHeaders(publicUrl: string): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ]
  if (publicUrl.startsWith('https:')) {
    headers.push(['strict-transport-security', `max-age=${ONE_YEAR_S}; includeSubDomains`])
  }
  return headers
}
