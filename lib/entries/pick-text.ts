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
  return { text: body.texts[lang] ?? '', lang, outdated: isOutdated(body, lang, revision) }
}

type Made = Pick<LocalizedBody, 'original' | 'translationOf'>

/** Whether a language's text was made of an older revision than the one it stands in. */
function isOutdated({ original, translationOf }: Made, lang: Locale, revision: number): boolean {
  const madeOf = lang === original ? undefined : translationOf?.[lang]
  return madeOf !== undefined && madeOf < revision
}

/**
 * A part of a guide: the reader's language, else the original, else whatever there is.
 * @param made the guide's original, and of which revisions this part was translated
 */
export function pickPart(
  texts: Partial<LocalizedText>,
  made: Made,
  locale: Locale,
  revision: number,
): PickedText | undefined {
  const lang = [locale, made.original, ...LOCALES].find((candidate) => texts[candidate])
  return lang && { text: texts[lang] ?? '', lang, outdated: isOutdated(made, lang, revision) }
}

/** A short text: the reader's language, else English, else whatever there is. */
export function pickNote(note: Partial<LocalizedText> | undefined, locale: Locale): PickedText | undefined {
  if (!note) return undefined
  const lang = [locale, 'en' as const, ...LOCALES].find((candidate) => note[candidate])
  return lang ? { text: note[lang] ?? '', lang, outdated: false } : undefined
}
