/** What to do with an address: decided from the text of the request line alone. Pure. */

import { isSlug, RESERVED_WORDS } from '@/lib/catalog/reserved'
import type { Locale } from '@/lib/catalog/vocabulary'
import { localeOf, type ReaderPath, readerPath } from './paths'

export type Route =
  | { to: 'reader'; page: ReaderPath }
  /** `/`: the best locale. */
  | { to: 'root' }
  /** The same page under its proper address, locale included. */
  | { to: 'proper'; pathname: string }
  /** A reader page named without a locale. */
  | { to: 'unlocalised'; path: string }
  /** Nothing can be there. */
  | { to: 'missing'; locale?: Locale }
  | { to: 'alive' }
  /** Next answers; `slugs` are the country, carrier and topic it stands below, if any. */
  | { to: 'next'; locale?: Locale; slugs?: string[]; below?: string[] }

const PATH_MAX = 2_000
/** Anything but printable ASCII; backslashes; empty segments; hidden NUL, dot, slash, backslash. */
const UNSAFE = /[^\x21-\x7e]|\\|\/\/|%(?:00|2e|2f|5c)|%(?![0-9a-f]{2})/i
/** Most addresses: nothing in them can be odd. */
const PLAIN = /^(?:\/[a-z0-9-]+)+$/
const DOT_SEGMENT = /\/\.{1,2}(?:\/|$)/
const PLACE_DEPTH = 3

/** Path of a request target, without query; undefined when it has none. */
export function pathnameOf(target: string): string | undefined {
  const local = target.startsWith('/') ? target : withoutOrigin(target)
  const end = local?.search(/[?#]/) ?? -1
  return end < 0 ? local : local?.slice(0, end)
}

/** Of the absolute form that is meant for proxies only the path counts. */
function withoutOrigin(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target)) return undefined
  const slash = target.indexOf('/', target.indexOf('//') + 2)
  return slash < 0 ? '/' : target.slice(slash)
}

const isOdd = (pathname: string): boolean =>
  !PLAIN.test(pathname) && (UNSAFE.test(pathname) || DOT_SEGMENT.test(pathname) || !decodes(pathname))

/** Escapes that spell no text would fail further in. */
function decodes(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Decides about a path without query. */
export function routeOf(pathname: string): Route {
  const words = pathname.split('/').slice(1)
  const locale = localeOf(words[0])
  if (pathname.length > PATH_MAX || isOdd(pathname)) return { to: 'missing', locale }
  if (pathname === '/') return { to: 'root' }
  if (pathname === '/api/health') return { to: 'alive' }
  if (pathname === '/api' || pathname.startsWith('/api/') || pathname.startsWith('/_next/')) {
    return { to: 'next' }
  }
  const page = readerPath(pathname)
  if (page) return { to: 'reader', page }
  const proper = pathname.toLowerCase().replace(/\/$/, '')
  if (proper !== pathname && readerPath(proper)) return { to: 'proper', pathname: proper }
  if (locale) return localised(locale, words.slice(1))
  return unlocalised(proper, words)
}

function localised(locale: Locale, words: string[]): Route {
  const [first = ''] = words
  if (RESERVED_WORDS.has(first) || words.at(-1)?.includes('.')) return { to: 'next', locale }
  const split = words.findIndex((word) => RESERVED_WORDS.has(word))
  const slugs = split < 0 ? words : words.slice(0, split)
  const below = split < 0 ? [] : words.slice(split)
  // A place is at most three slugs deep; pages beside an entry begin with a word of ours.
  const possible = slugs.length <= PLACE_DEPTH && slugs.every(isSlug) && below.length > 0
  return possible ? { to: 'next', locale, slugs, below } : { to: 'missing', locale }
}

function unlocalised(proper: string, words: string[]): Route {
  // robots.txt, sitemap.xml, icons and other files; first words of the program's own.
  if (words.at(-1)?.includes('.') || RESERVED_WORDS.has(words[0] ?? '')) {
    return readerPath(`/en${proper}`) ? { to: 'unlocalised', path: proper } : { to: 'next' }
  }
  return readerPath(`/en${proper}`) ? { to: 'unlocalised', path: proper } : { to: 'missing' }
}
