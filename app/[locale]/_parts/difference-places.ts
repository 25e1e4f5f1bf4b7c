/** What a place in a document is called in the reader's language. Runs in the browser too. */
import { LABEL_TABLES, type LabelKind, label } from '@/lib/catalog/labels'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { languageName } from '@/lib/i18n/formats'
import type { Translate } from '@/lib/i18n/translator'

/** Lists whose items are called by a code, and the labels of those codes. */
const CODED: Readonly<Record<string, LabelKind>> = {
  channels: 'channel',
  requirements: 'requirement',
  fees: 'feeType',
  durations: 'durationKind',
  contacts: 'contactKind',
}
/** Lists whose items are called by their number. */
const COUNTED = new Set(['stages', 'escalation'])
/** Lists whose items are called by their own words. */
const NAMED = new Set(['owners', 'sections'])
/** Lists whose items are told by their value. */
const PLAIN = new Set(['citations', 'aliases', 'related'])
/** Names of fields that say nothing to people. */
const SILENT = new Set(['texts'])
/** What an item's key is followed by: a second code, or a number where two go by the same name. */
const KEY_END = /[ #].*$/

const isLocale = (word: string): word is Locale => LOCALES.some((locale) => locale === word)

/** The label of a code; the code itself where no label has it. */
export const codeLabel = (kind: LabelKind, code: string, locale: Locale): string =>
  Object.hasOwn(LABEL_TABLES[kind], code) ? label(kind, code as never, locale) : code

/** A place without its statement: where it begins in `at`. */
export const inStatement = (at: readonly string[]): readonly string[] =>
  at[0] === 'statements' && at.length > 2 ? at.slice(2) : at

/** Whether a word of a place names a list, so that the next one is an item's key. */
export const isListName = (word: string): boolean =>
  Object.hasOwn(CODED, word) || COUNTED.has(word) || NAMED.has(word) || PLAIN.has(word)

function itemName(list: string, key: string, locale: Locale, t: Translate): string {
  const kind = CODED[list]
  if (kind) return codeLabel(kind, key.replace(KEY_END, ''), locale)
  if (COUNTED.has(list)) return t(`history.item.${list}`, { n: Number(key) + 1 })
  if (NAMED.has(list)) return t(`history.item.${list}`, { name: key })
  return t(`history.field.${list}`)
}

/**
 * The words of a place, from the whole to the part: ["App", "works from abroad"], ["Text", "Spanish"].
 * A test walks every place of every kind of page.
 * @param at exact place as `Difference.at` gives it
 */
export function placeWords(at: readonly string[], locale: Locale, t: Translate): string[] {
  if (at[0] === 'statements' && at.length === 2) return [t('history.field.statement')]
  const path = inStatement(at)
  const words: string[] = []
  for (let index = 0; index < path.length; index += 1) {
    const word = path[index] ?? ''
    const key = path[index + 1]
    if (SILENT.has(word)) continue
    if (isListName(word) && key !== undefined) {
      words.push(itemName(word, key, locale, t))
      index += 1
    } else {
      words.push(isLocale(word) && index > 0 ? languageName(locale, word) : t(`history.field.${word}`))
    }
  }
  return words
}

/** The same in one line: "App · works from abroad". */
export const placeName = (at: readonly string[], locale: Locale, t: Translate): string =>
  placeWords(at, locale, t).join(' · ')
