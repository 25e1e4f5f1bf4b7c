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
]
const NOBODY_FRAMES = "frame-ancestors 'none'"

/** Policy of a kept page: no script but our own files. */
export const READER_POLICY = [...COMMON, NOBODY_FRAMES, "script-src 'self'"].join('; ')

/** Pages as they would be, which the editor and the moderators' room show inside of a frame. */
const PREVIEW = /\/(propose|moderation\/[0-9a-f-]{36})\/preview$/

/** Whether our own pages may show the page at this address in a frame. */
export const isPreview = (pathname: string): boolean => PREVIEW.test(pathname)

/** Routes of the same pages, for next.config.ts. */
export const PREVIEW_ROUTES = ['/:path*/propose/preview', '/:locale/moderation/:id/preview']
/** Instead of the one in `securityHeaders`. */
export const PREVIEW_FRAME: [string, string] = ['x-frame-options', 'SAMEORIGIN']

/**
 * Policy of a page that Next serves itself.
 * @param nonce of this one answer
 * @param development lets Next's development tools work
 * @param preview our own pages may show it in a frame
 */
export function hydratedPolicy(nonce: string, development = false, preview = false): string {
  const framed = preview ? "frame-ancestors 'self'" : NOBODY_FRAMES
  // An interactive page may show a preview, however it was reached.
  const rules = [...COMMON, "frame-src 'self'", framed]
  if (!development) return [...rules, `script-src 'self' 'nonce-${nonce}'`].join('; ')
  const relaxed = rules.map((rule) => {
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
