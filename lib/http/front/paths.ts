/**
 * Which addresses are reader pages, and which words an address keeps for the program: one list for
 * routes, front and slug validation. Pure.
 */
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'

/** Pages beside an entry: `/{locale}/pe/claro/cancel/report`. */
export const ENTRY_PAGES = ['history', 'propose', 'report', 'reports', 'questions'] as const
/** First words of pages that Next serves to each visitor anew. */
export const APP_PAGES = [
  'search',
  'compare',
  'plan',
  'changes',
  'sign-in',
  'account',
  'moderation',
  'members',
] as const
const READER_WORDS = ['guides', 'method', 'about', 'missing', 'down', 'suggestions'] as const
const PROGRAM_WORDS = ['api', 'i', 'og', 'feeds', 'sitemap', 'robots', 'static', 'assets', 'new', 'edit']

/** No country, carrier or guide may be called one of these. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...ENTRY_PAGES,
  ...APP_PAGES,
  ...READER_WORDS,
  ...PROGRAM_WORDS,
])

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const SLUG_MAX = 80

/** Whether a word may be part of an address of ours. */
export const isSlug = (word: string): boolean => word.length <= SLUG_MAX && SLUG.test(word)

/** Whether somebody may call a country, a carrier or a guide so. */
export const isFreeSlug = (word: string): boolean => isSlug(word) && !RESERVED_WORDS.has(word)

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
