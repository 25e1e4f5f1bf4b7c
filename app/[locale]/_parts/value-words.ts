/** Sentences about times, money and stages in one language. Runs in the browser too. */
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Duration, Fee, KeepAlive, Stage } from '@/lib/entries/content/statement'
import { formatList, formatMoney } from '@/lib/i18n/formats'
import type { Translate } from '@/lib/i18n/translator'

/** @param t a translator that knows full keys; it needs the messages of `VALUE_MESSAGES` */
export function valueWords(locale: Locale, t: Translate) {
  const length = (n: number, of: Duration['unit'], basis: Duration['basis'] = 'calendar') =>
    t(`read.unit.${of === 'day' && basis === 'working' ? 'working_day' : of}`, { n })

  return {
    length,
    anchor: (of: Duration['anchor']) => t(`read.anchor.${of}`),
    /** "at most 5 working days" */
    duration({ value, max, unit: of, basis, bound: how }: Duration): string {
      if (max !== undefined) {
        return t('read.bound.range', { from: String(value), to: length(max, of, basis) })
      }
      return t(`read.bound.${how}`, { length: length(value, of, basis) })
    },
    /** "Minimum top-up: EUR 15" */
    fee(fee: Fee): string {
      const type = label('feeType', fee.type, locale)
      if (fee.type === 'none') return t('read.fee.free')
      if (fee.amount !== undefined && fee.currency) {
        const amount = formatMoney(locale, Number(fee.amount), fee.currency)
        return t('read.fee.with_amount', { type, amount })
      }
      return fee.formula ? t('read.fee.with_formula', { type, formula: fee.formula }) : type
    },
    stage: (stage: Stage) => label('stageState', stage.state, locale),
    stageLength: ({ after }: Stage) => length(after.value, after.unit),
    activities: ({ qualifyingActivity }: KeepAlive) =>
      formatList(
        locale,
        qualifyingActivity.map((code) => label('activity', code, locale)),
      ),
  }
}
export type ValueWords = ReturnType<typeof valueWords>

/** Messages that a browser needs for these sentences. */
export const VALUE_MESSAGES = ['read.unit', 'read.bound', 'read.anchor', 'read.fee']
