import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import { routing } from '@/lib/i18n/routing'

/** The language of a page from its address; sets it for everything rendered below. */
export function pageLocale(value: string): Locale {
  const locale = hasLocale(routing.locales, value) ? value : routing.defaultLocale
  setRequestLocale(locale)
  return locale
}
