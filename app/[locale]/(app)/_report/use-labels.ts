'use client'

import { useLocale } from 'next-intl'
import type { Option } from '@/app/_ui/select'
import { type LabelCode, type LabelKind, label } from '@/lib/catalog/labels'

/** Labels of codes in the language of the page, alone or as options of a control. */
export function useLabels() {
  const locale = useLocale()
  const of = <Kind extends LabelKind>(kind: Kind, code: LabelCode<Kind>): string => label(kind, code, locale)
  const options = <Kind extends LabelKind, Code extends LabelCode<Kind>>(
    kind: Kind,
    codes: readonly Code[],
  ): Option<Code>[] => codes.map((code) => ({ value: code, text: label(kind, code, locale) }))
  return { of, options, locale }
}
