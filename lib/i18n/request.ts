/** What next-intl asks for with every request: the language of the address and its messages. */
import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { formats, TIME_ZONE } from './formats'
import { MESSAGES } from './messages'
import { routing } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof routing.locales)[number]
    Formats: typeof formats
  }
}

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, messages: MESSAGES[locale], formats, timeZone: TIME_ZONE }
})
