/** How days, times and figures are written in each language. Browser-safe. */
import type { Formats } from 'next-intl'
import type { Locale } from '@/lib/catalog/vocabulary'

/** What `lang` and `hreflang` say, and what Intl is asked with. */
export const LOCALE_TAGS: Record<Locale, string> = { zh: 'zh-Hans', es: 'es', en: 'en' }

/** A language's own name, for the switch. */
export const LOCALE_NAMES: Record<Locale, string> = { zh: '中文', es: 'Español', en: 'English' }

/** Server-made pages say times in one zone, so that two renders give the same bytes. */
export const TIME_ZONE = 'UTC'

/** Named formats for next-intl: `format.dateTime(date, 'day')`, `{when, date, day}`. */
export const formats = {
  dateTime: {
    day: { year: 'numeric', month: 'long', day: 'numeric' },
    shortDay: { year: 'numeric', month: 'short', day: 'numeric' },
    month: { year: 'numeric', month: 'long' },
    dayTime: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    time: { hour: '2-digit', minute: '2-digit' },
  },
  number: {
    whole: { maximumFractionDigits: 0 },
  },
  list: {
    and: { style: 'long', type: 'conjunction' },
    or: { style: 'long', type: 'disjunction' },
  },
} satisfies Formats

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/
const asDate = (when: Date | string): Date =>
  typeof when === 'string' ? new Date(DATE_ONLY.test(when) ? `${when}T00:00:00Z` : when) : when

/** A day: `2026-11-24` or a moment, e.g. "24 November 2026". A day without a time never shifts. */
export const formatDay = (
  locale: Locale,
  when: Date | string,
  style: 'day' | 'shortDay' | 'month' = 'day',
): string =>
  new Intl.DateTimeFormat(LOCALE_TAGS[locale], { ...formats.dateTime[style], timeZone: TIME_ZONE }).format(
    asDate(when),
  )

/** A moment with its time; in UTC unless another zone is given (`undefined` zone: the browser's own). */
export const formatDayTime = (
  locale: Locale,
  when: Date | string,
  timeZone: string | undefined = TIME_ZONE,
): string =>
  new Intl.DateTimeFormat(LOCALE_TAGS[locale], { ...formats.dateTime.dayTime, timeZone }).format(asDate(when))

/** An amount in an ISO 4217 currency, with the code where a bare sign would be ambiguous. */
export const formatMoney = (locale: Locale, amount: number, currency: string): string =>
  new Intl.NumberFormat(LOCALE_TAGS[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount)

/** "a, b and c" as the language writes it. */
export const formatList = (locale: Locale, parts: string[], type: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(LOCALE_TAGS[locale], formats.list[type]).format(parts)

/** A date of which only the year or the month may be known: "2026-03-12", "2025-03", "2019". */
export function formatPartialDay(locale: Locale, date: string): string {
  if (date.length === 10) return formatDay(locale, date)
  if (date.length === 7) return formatDay(locale, `${date}-01`, 'month')
  return locale === 'zh' ? `${date}年` : date
}

/** The reader's word for a language. */
export function languageName(locale: Locale, of: string): string {
  try {
    return new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'language' }).of(of) ?? of
  } catch {
    return of
  }
}
