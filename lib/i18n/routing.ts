/** The three languages in addresses: always named, never kept in a cookie. */
import { defineRouting } from 'next-intl/routing'
import type { Locale } from '@/lib/catalog/vocabulary'

/** Written out here: every interactive page loads this file, and the vocabulary would bring zod along. */
const locales = ['zh', 'es', 'en'] as const satisfies readonly Locale[]

export const routing = defineRouting({
  locales,
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: false,
  // Pages name their other languages in <head> themselves.
  alternateLinks: false,
})
