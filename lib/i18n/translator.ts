/** Sentences outside Next: mails and what the worker writes. */
import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formats, TIME_ZONE } from './formats'
import { MESSAGES, type Messages } from './messages'

export type Translate = (key: string, values?: Record<string, string | number>) => string

/**
 * A translator for one language: `translator('es')('mail.sign_in.limits', { minutes: 10 })`.
 * @throws from the returned function when a key is unknown or a value missing: no half sentence is mailed
 */
export function translator(locale: Locale): Translate {
  const translate = createTranslator<Messages>({
    locale,
    messages: MESSAGES[locale],
    formats,
    timeZone: TIME_ZONE,
    onError: (error) => {
      throw error
    },
  })
  return (key, values) => translate(key as never, values as never)
}
