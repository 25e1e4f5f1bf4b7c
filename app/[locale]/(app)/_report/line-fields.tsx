'use client'

import { useTranslations } from 'next-intl'
import { Radios } from '@/app/_ui/choice'
import { Select } from '@/app/_ui/select'
import { CONNECTIONS, HOLDER_TYPES, LINE_TYPES, SIM_TYPES } from '@/lib/catalog/vocabulary'
import type { ReportDraft } from './draft'
import type { ErrorOf } from './use-issue-text'
import { useLabels } from './use-labels'

type LineFieldsProps = {
  draft: ReportDraft
  errorOf: ErrorOf
  change: <Name extends keyof ReportDraft>(name: Name, value: ReportDraft[Name]) => void
}

/** Whose line it is, of what kind, and from where it was tried. */
export function LineFields({ draft, errorOf, change }: LineFieldsProps) {
  const t = useTranslations('report')
  const labels = useLabels()
  return (
    <>
      <Select
        id="lineType"
        label={t('field.lineType')}
        error={errorOf('lineType')}
        value={draft.lineType}
        options={labels.options('lineType', LINE_TYPES)}
        empty={t('choose')}
        onChange={(value) => change('lineType', value)}
        required
      />
      <Radios
        id="simType"
        legend={t('field.simType')}
        error={errorOf('simType')}
        value={draft.simType}
        options={labels.options('simType', SIM_TYPES)}
        onChange={(value) => change('simType', value)}
      />
      <Select
        id="holderType"
        label={t('field.holderType')}
        hint={t('hint.holderType')}
        error={errorOf('holderType')}
        value={draft.holderType}
        options={labels.options('holderType', HOLDER_TYPES)}
        empty={t('choose')}
        onChange={(value) => change('holderType', value)}
        required
      />
      <Radios
        id="fromAbroad"
        legend={t('field.fromAbroad')}
        hint={t('hint.fromAbroad')}
        error={errorOf('fromAbroad')}
        value={draft.fromAbroad}
        options={[
          { value: 'yes', text: t('abroad.yes') },
          { value: 'no', text: t('abroad.no') },
        ]}
        onChange={(value) => change('fromAbroad', value)}
      />
      <Select
        id="connection"
        label={t('field.connection')}
        hint={t('hint.connection')}
        error={errorOf('connection')}
        value={draft.connection}
        options={labels.options('connection', CONNECTIONS)}
        empty={t('choose')}
        onChange={(value) => change('connection', value)}
        required
      />
    </>
  )
}
