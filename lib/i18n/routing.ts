/** The three languages in addresses: always named, never kept in a cookie. */
import { defineRouting } from 'next-intl/routing'
import { LOCALES } from '@/lib/catalog/vocabulary'

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: false,
  // Pages name their other languages in <head> themselves.
  alternateLinks: false,
})
