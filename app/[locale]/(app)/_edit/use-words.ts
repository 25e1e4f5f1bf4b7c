'use client'

import { useLocale, useTranslations } from 'next-intl'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import type { FieldIssue } from '@/lib/core/errors'
import { languageName } from '@/lib/i18n/formats'
import type { At } from './json-path'

const isLocale = (word: string): word is Locale => LOCALES.some((code) => code === word)
/** Names that say nothing to people. */
const SILENT = new Set(['content', 'texts'])

/** Names of fields, of places and of what is wrong with them. */
export function useWords() {
  const t = useTranslations()
  const locale = useLocale()

  const field = (name: string): string =>
    t.has(`edit.field.${name}`)
      ? t(`edit.field.${name}`)
      : t.has(`history.field.${name}`)
        ? t(`history.field.${name}`)
        : name

  /** "Statement 3 · Ways to do it 2 · Contact". */
  const place = (at: At): string => {
    const words: string[] = []
    for (const word of at) {
      if (typeof word === 'number') words.push(`${words.pop() ?? ''} ${word + 1}`.trim())
      else if (isLocale(word)) words.push(languageName(locale, word))
      else if (!SILENT.has(word)) words.push(field(word))
    }
    return words.join(' · ')
  }

  const problem = ({ code, params }: Pick<FieldIssue, 'code' | 'params'>): string => {
    if (t.has(`edit.issue.${code}`)) return t(`edit.issue.${code}`, params)
    return t.has(`errors.${code}`) ? t(`errors.${code}`, params) : t('errors.invalid_value')
  }

  return { field, place, problem }
}
