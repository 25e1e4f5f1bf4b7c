/** Which language of a text a reader gets. Pure. */
import { LOCALES, type Locale } from '../catalog/vocabulary'
import type { LocalizedBody, LocalizedText } from './content/text'

export type PickedText = {
  text: string
  /** Language the text is in; pages mark it when it is not the reader's. */
  lang: Locale
  /** A translation of an older revision than the one it stands in. */
  outdated: boolean
}

/** The reader's language, else the original. */
export function pickBody(body: LocalizedBody, locale: Locale, revision: number): PickedText {
  const lang = body.texts[locale] ? locale : body.original
  const translatedFrom = lang === body.original ? undefined : body.translationOf?.[lang]
  return {
    text: body.texts[lang] ?? '',
    lang,
    outdated: translatedFrom !== undefined && translatedFrom < revision,
  }
}

/** A short text: the reader's language, else English, else whatever there is. */
export function pickNote(note: Partial<LocalizedText> | undefined, locale: Locale): PickedText | undefined {
  if (!note) return undefined
  const lang = [locale, 'en' as const, ...LOCALES].find((candidate) => note[candidate])
  return lang ? { text: note[lang] ?? '', lang, outdated: false } : undefined
}
