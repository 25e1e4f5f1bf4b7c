import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Duration, Fee, KeepAlive, Stage } from '@/lib/entries/content/statement'
import { formatDay, formatMoney, LOCALE_TAGS } from '@/lib/i18n/formats'

/** Sentences about times, money and stages in one language. */
export async function phrasesFor(locale: Locale) {
  const unit = await getTranslations({ locale, namespace: 'read.unit' })
  const bound = await getTranslations({ locale, namespace: 'read.bound' })
  const anchor = await getTranslations({ locale, namespace: 'read.anchor' })
  const feeWords = await getTranslations({ locale, namespace: 'read.fee' })

  const length = (n: number, of: Duration['unit'], basis: Duration['basis'] = 'calendar') =>
    unit(of === 'day' && basis === 'working' ? 'working_day' : of, { n })

  return {
    length,
    anchor: (of: Duration['anchor']) => anchor(of),
    /** "at most 5 working days" */
    duration({ value, max, unit: of, basis, bound: how }: Duration): string {
      if (max !== undefined) {
        return bound('range', { from: String(value), to: length(max, of, basis) })
      }
      return bound(how, { length: length(value, of, basis) })
    },
    /** "Minimum top-up: EUR 15" */
    fee(fee: Fee): string {
      const type = label('feeType', fee.type, locale)
      if (fee.type === 'none') return feeWords('free')
      if (fee.amount !== undefined && fee.currency) {
        return feeWords('with_amount', {
          type,
          amount: formatMoney(locale, Number(fee.amount), fee.currency),
        })
      }
      return fee.formula ? feeWords('with_formula', { type, formula: fee.formula }) : type
    },
    stage: (stage: Stage) => label('stageState', stage.state, locale),
    stageLength: ({ after }: Stage) => length(after.value, after.unit),
    activities: ({ qualifyingActivity }: KeepAlive) =>
      list(
        locale,
        qualifyingActivity.map((code) => label('activity', code, locale)),
      ),
  }
}
export type Phrases = Awaited<ReturnType<typeof phrasesFor>>

/** "a, b and c" as the language writes it. */
export const list = (locale: Locale, parts: string[]): string =>
  new Intl.ListFormat(LOCALE_TAGS[locale], { style: 'long', type: 'conjunction' }).format(parts)

/** "a, b or c". */
export const anyOf = (locale: Locale, parts: string[]): string =>
  new Intl.ListFormat(LOCALE_TAGS[locale], { style: 'long', type: 'disjunction' }).format(parts)

/** The reader's word for a language. */
export const languageName = (locale: Locale, of: string): string =>
  new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'language' }).of(of) ?? of

/** A date of which only the year or the month may be known: "2026-03-12", "2025-03", "2019". */
export function partialDate(locale: Locale, date: string): string {
  if (date.length === 10) return formatDay(locale, date)
  if (date.length === 7) return formatDay(locale, `${date}-01`, 'month')
  return locale === 'zh' ? `${date}年` : date
}
