/** Which addresses are reader pages. Pure. */
import { isFreeSlug, isSlug } from '@/lib/catalog/reserved'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'

export type ReaderKind =
  | 'home'
  | 'country'
  | 'carrier'
  | 'policy'
  | 'guide'
  | 'method'
  | 'about'
  | 'missing'
  | 'down'
  | 'suggestions'

export type ReaderPath = {
  locale: Locale
  kind: ReaderKind
  /** Without the locale, as events name it: `/pe/claro/cancel`; home is `/`. */
  path: string
  /** With the locale, as browsers ask for it. */
  pathname: string
}

export const localeOf = (word: string | undefined): Locale | undefined =>
  LOCALES.find((locale) => locale === word)

const PLACE_KINDS = ['country', 'carrier', 'policy'] as const

function kindOf(words: string[]): ReaderKind | undefined {
  const [first, second, ...rest] = words
  if (first === undefined) return 'home'
  if (words.length === 1) {
    if (first === 'suggestions.json') return 'suggestions'
    if (first === 'method' || first === 'missing' || first === 'down') return first
  }
  if (second !== undefined && rest.length === 0 && isSlug(second)) {
    if (first === 'about') return 'about'
    if (first === 'guides') return isFreeSlug(second) ? 'guide' : undefined
  }
  return words.every(isFreeSlug) ? PLACE_KINDS[words.length - 1] : undefined
}

/** The reader page of an address without query, or undefined when it is none. */
export function readerPath(pathname: string): ReaderPath | undefined {
  const [empty, first, ...words] = pathname.split('/')
  const locale = localeOf(first)
  if (empty !== '' || !locale) return undefined
  const kind = kindOf(words)
  return kind && { locale, kind, path: `/${words.join('/')}`, pathname }
}

/** Every locale's address of a path as events name it. */
export const pathnamesOf = (path: string): string[] =>
  LOCALES.map((locale) => (path === '/' ? `/${locale}` : `/${locale}${path}`))

/**
 * Whether a pattern of an event names a path: `/pe/claro` itself, `/pe/**` this and everything below.
 * @param path without locale
 */
export function names(pattern: string, path: string): boolean {
  if (!pattern.endsWith('/**')) return pattern === path
  const base = pattern.slice(0, -3)
  return path === base || path.startsWith(`${base}/`)
}
