'use client'

import { useLocale } from 'next-intl'
import type { Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_NAMES, LOCALE_TAGS } from '@/lib/i18n/formats'

/** The language of a text that is not in the reader's own; nothing for one that is. */
export function LanguageBadge({ language }: { language: Locale }) {
  const locale = useLocale()
  return language === locale ? null : (
    <span className="label" lang={LOCALE_TAGS[language]}>
      {LOCALE_NAMES[language]}
    </span>
  )
}
