'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { translationsOf } from '@/lib/entries/compare/settle'
import type { LocalizedBody } from '@/lib/entries/content/text'
import { LOCALE_NAMES } from '@/lib/i18n/formats'
import { ChoiceField } from './fields'
import type { At } from './json-path'
import { useSubject } from './store'
import { TextsField } from './texts-field'

type BodyFieldProps = { at: At; body: LocalizedBody; before: LocalizedBody | undefined }

/** Languages whose text is older than the original, as it would be once this edit is published. */
function useOutdated(body: LocalizedBody, before: LocalizedBody | undefined): Locale[] {
  const { revision } = useSubject()
  return useMemo(() => {
    const made = translationsOf(before, body, revision) ?? {}
    return LOCALES.filter((code) => made[code] !== undefined)
  }, [body, before, revision])
}

/** The words of a statement: which language is the original, and all three side by side. */
export function BodyField({ at, body, before }: BodyFieldProps) {
  const t = useTranslations('edit.texts')
  const outdated = useOutdated(body, before)
  return (
    <>
      <TextsField
        at={[...at, 'texts']}
        name={t('body')}
        rows={5}
        original={body.original}
        outdated={outdated}
        hint={outdated.length > 0 ? t('outdated_hint') : undefined}
      />
      <ChoiceField
        at={[...at, 'original']}
        className="short"
        options={LOCALES.map((code) => ({ value: code, text: LOCALE_NAMES[code] }))}
      />
    </>
  )
}
