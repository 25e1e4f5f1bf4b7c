import { getTranslations } from 'next-intl/server'
import { type ValueWords, valueWords } from '@/app/[locale]/_parts/value-words'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formatList, LOCALE_TAGS } from '@/lib/i18n/formats'

export { formatPartialDay as partialDate, languageName } from '@/lib/i18n/formats'

export type Phrases = ValueWords

/** Sentences about times, money and stages in one language. */
export const phrasesFor = async (locale: Locale): Promise<Phrases> =>
  valueWords(locale, await getTranslations({ locale }))

/** "a, b and c" as the language writes it. */
export const list = (locale: Locale, parts: string[]): string => formatList(locale, parts)

/** "a, b or c". */
export const anyOf = (locale: Locale, parts: string[]): string =>
  new Intl.ListFormat(LOCALE_TAGS[locale], { style: 'long', type: 'disjunction' }).format(parts)
