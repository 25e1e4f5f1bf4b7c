'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkboxes, Group } from '@/app/_ui/choice'
import { REQUIREMENTS, type Requirement } from '@/lib/catalog/vocabulary'
import { DOCUMENTS_MAX } from '@/lib/reports/schema'
import { useLabels } from './use-labels'

/** What shops and call centres ask for most; the rest unfolds. */
const COMMON: readonly Requirement[] = [
  'identity_document',
  'passport',
  'residence_card',
  'local_id',
  'account_holder_only',
  'in_person',
  'phone_number',
  'otp_to_line',
  'no_outstanding_debt',
]
const OTHERS: readonly Requirement[] = REQUIREMENTS.filter((code) => !COMMON.includes(code))

type DocumentsProps = {
  id: string
  error: ReactNode
  values: Requirement[]
  onChange: (values: Requirement[]) => void
}

/** What was asked for in one attempt. */
export function Documents({ id, error, values, onChange }: DocumentsProps) {
  const t = useTranslations('report')
  const labels = useLabels()
  const folded = values.filter((code) => OTHERS.includes(code)).length
  return (
    <Group
      id={id}
      legend={t('field.documents')}
      hint={t('hint.documents', { maximum: DOCUMENTS_MAX })}
      error={error}
    >
      <Checkboxes values={values} options={labels.options('requirement', COMMON)} onChange={onChange} />
      <details className="more">
        <summary>{t('documents_more', { chosen: folded })}</summary>
        <Checkboxes values={values} options={labels.options('requirement', OTHERS)} onChange={onChange} />
      </details>
    </Group>
  )
}
