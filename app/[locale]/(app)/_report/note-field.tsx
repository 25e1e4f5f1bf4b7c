'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/app/_ui/field'
import { ATTEMPT_NOTE_MAX } from '@/lib/reports/schema'
import { Counter } from './counter'

type NoteFieldProps = {
  id: string
  error: ReactNode
  value: string
  onChange: (value: string) => void
}

/** A short remark on one attempt. */
export function NoteField({ id, error, value, onChange }: NoteFieldProps) {
  const t = useTranslations('report')
  return (
    <Field id={id} label={t('field.note')} hint={t('hint.note')} error={error}>
      {(control) => (
        <>
          <textarea {...control} rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
          <Counter length={value.trim().length} maximum={ATTEMPT_NOTE_MAX} />
        </>
      )}
    </Field>
  )
}
