/** Where somebody goes after signing in: a page of this site, never another one. Browser-safe. */

export const NEXT_PATH_MAX = 500
const BASE = 'http://site.invalid'
/** Browsers drop tabs and line ends and read `\` as `/`: `/\evil.com` and `/<tab>/evil.com` leave the site. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DECEPTIVE = /[\\\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/

/** Whether a text is a path on this site that a person may be sent to. */
export function isNextPath(text: string): boolean {
  if (text.length > NEXT_PATH_MAX || !text.startsWith('/') || text.startsWith('//')) return false
  if (DECEPTIVE.test(text) || !URL.canParse(text, BASE)) return false
  const url = new URL(text, BASE)
  return url.origin === BASE && !url.pathname.startsWith('//') && !url.pathname.startsWith('/api/')
}

/** The path when it is one of ours, else the front page of the language. */
export const nextPathOr = (text: string | undefined | null, locale: string): string =>
  text && isNextPath(text) ? text : `/${locale}`
