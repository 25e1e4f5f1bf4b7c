'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { ATTEMPT_RESULTS, CHANNELS } from '@/lib/catalog/vocabulary'
import { HAPPENED_FROM } from '@/lib/reports/schema'
import { Documents } from './documents'
import type { AttemptDraft } from './draft'
import { NoteField } from './note-field'
import type { ErrorOf } from './use-issue-text'
import { useLabels } from './use-labels'

type AttemptFieldsProps = {
  attempt: AttemptDraft
  index: number
  count: number
  errorOf: ErrorOf
  onChange: (part: Partial<AttemptDraft>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One attempt: when, which way, what came of it, what was asked for. */
export function AttemptFields(props: AttemptFieldsProps) {
  const { attempt, index, count, errorOf, onChange } = props
  const t = useTranslations('report')
  const labels = useLabels()
  const number = index + 1
  const at = (name: keyof AttemptDraft) => `attempts-${index}-${name}`
  return (
    <fieldset className="attempt" id={`attempts-${index}`} tabIndex={-1}>
      <legend>{t('attempt', { number })}</legend>
      <Field id={at('happenedOn')} label={t('field.happenedOn')} error={errorOf(at('happenedOn'))}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            min={HAPPENED_FROM}
            value={attempt.happenedOn}
            onChange={(event) => onChange({ happenedOn: event.target.value })}
          />
        )}
      </Field>
      <Select
        id={at('channel')}
        label={t('field.channel')}
        error={errorOf(at('channel'))}
        value={attempt.channel}
        options={labels.options('channel', CHANNELS)}
        empty={t('choose')}
        onChange={(channel) => onChange({ channel })}
        required
      />
      <Select
        id={at('result')}
        label={t('field.result')}
        error={errorOf(at('result'))}
        value={attempt.result}
        options={labels.options('attemptResult', ATTEMPT_RESULTS)}
        empty={t('choose')}
        onChange={(result) => onChange({ result })}
        required
      />
      <Field
        id={at('minutes')}
        label={t('field.minutes')}
        hint={t('hint.minutes')}
        error={errorOf(at('minutes'))}
        className="short"
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={attempt.minutes}
            onChange={(event) => onChange({ minutes: event.target.value })}
          />
        )}
      </Field>
      <Documents
        id={at('documents')}
        error={errorOf(at('documents'))}
        values={attempt.documents}
        onChange={(documents) => onChange({ documents })}
      />
      <NoteField
        id={at('note')}
        error={errorOf(at('note'))}
        value={attempt.note}
        onChange={(note) => onChange({ note })}
      />
      {count > 1 ? (
        <div className="actions">
          <Button
            id={`attempts-${index}-up`}
            look="quiet"
            aria-disabled={index === 0 || undefined}
            onClick={() => props.onMove(-1)}
          >
            {t('attempt_up', { number })}
          </Button>
          <Button
            id={`attempts-${index}-down`}
            look="quiet"
            aria-disabled={number === count || undefined}
            onClick={() => props.onMove(1)}
          >
            {t('attempt_down', { number })}
          </Button>
          <Button look="quiet" onClick={props.onRemove}>
            {t('attempt_remove', { number })}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
