/** Sentences outside Next: mails and what the worker writes. */
import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formats, TIME_ZONE } from './formats'
import { MESSAGES } from './messages'

/**
 * A translator for one language: `translator('es')('mail.sign_in.subject', { code })`.
 * An unknown key or a missing value throws, so that no half sentence is mailed.
 */
export function translator(locale: Locale) {
  return createTranslator({
    locale,
    messages: MESSAGES[locale],
    formats,
    timeZone: TIME_ZONE,
    onError: (error) => {
      throw error
    },
  })
}
