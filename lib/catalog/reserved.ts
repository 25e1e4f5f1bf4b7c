/**
 * Which words an address keeps for the program: one list for routes, front and slug validation. Pure.
 */

/** Pages beside an entry: `/{locale}/pe/claro/cancel/report`. */
export const ENTRY_PAGES = ['history', 'propose', 'report', 'reports', 'questions'] as const
/** First words of pages that Next serves to each visitor anew. */
export const APP_PAGES = [
  'search',
  'compare',
  'plan',
  'changes',
  'translations',
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
