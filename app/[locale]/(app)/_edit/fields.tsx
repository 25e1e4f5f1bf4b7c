'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox, Checkboxes, Group } from '@/app/_ui/choice'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { type LabelCode, type LabelKind, label } from '@/lib/catalog/labels'
import { useLabels } from '../_report/use-labels'
import { type At, idOf } from './json-path'
import { useAct, useIssue, useValue } from './store'
import { useWords } from './use-words'

type FieldProps = {
  at: At
  /** Its name where it is another one than that of the last word of the place. */
  name?: ReactNode
  hint?: ReactNode
  className?: string
}

/** Name, error and value of the control of a place, and the way to change it. */
export function useField({ at, name }: Pick<FieldProps, 'at' | 'name'>) {
  const act = useAct()
  const words = useWords()
  const value = useValue(at)
  const issue = useIssue(at)
  const field = {
    id: idOf(at),
    label: name ?? words.field(String(at.at(-1))),
    error: issue ? words.problem(issue) : undefined,
  }
  return { act, field, value }
}

type TextProps = FieldProps & {
  /** Empty is a value, not the absence of one. */
  required?: boolean
  rows?: number
  type?: 'text' | 'url' | 'date'
  inputMode?: 'decimal' | 'numeric' | 'url'
  placeholder?: string
  /** What is typed is kept as this, e.g. in capitals. */
  as?: (typed: string) => string
}

/** A short text; with `rows` a longer one. */
export function TextField(props: TextProps) {
  const { at, hint, className, required = false, rows, type = 'text', inputMode, placeholder, as } = props
  const { act, field, value } = useField(props)
  const shared = {
    value: typeof value === 'string' ? value : '',
    required,
    onChange: (event: { target: { value: string } }) => {
      const typed = as ? as(event.target.value) : event.target.value
      act({ do: 'set', at, value: typed === '' && !required ? undefined : typed })
    },
  }
  return (
    <Field {...field} hint={hint} className={className}>
      {(control) =>
        rows ? (
          <textarea {...control} {...shared} rows={rows} />
        ) : (
          <input
            {...control}
            {...shared}
            type={type}
            inputMode={inputMode}
            placeholder={placeholder}
            autoComplete="off"
          />
        )
      }
    </Field>
  )
}

/** A number; what is not one is left empty by the browser. */
export function NumberField(props: FieldProps & { required?: boolean }) {
  const { at, hint, className, required } = props
  const { act, field, value } = useField(props)
  return (
    <Field {...field} hint={hint} className={className}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          required={required}
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => {
            const typed = event.target.value
            act({ do: 'set', at, value: typed === '' ? undefined : Number(typed) })
          }}
        />
      )}
    </Field>
  )
}

type CodeProps<Kind extends LabelKind> = FieldProps & {
  kind: Kind
  codes: readonly LabelCode<Kind>[]
  /** First line where nothing has to be chosen. */
  empty?: string
}

/** One of the codes of a vocabulary, by its label. */
export function CodeField<Kind extends LabelKind>(props: CodeProps<Kind>) {
  const { at, kind, codes, empty, hint, className } = props
  const labels = useLabels()
  const { act, field, value } = useField(props)
  return (
    <Select
      {...field}
      hint={hint}
      className={className}
      value={(typeof value === 'string' ? value : '') as LabelCode<Kind>}
      options={labels.options(kind, codes)}
      empty={empty}
      onChange={(next) => act({ do: 'set', at, value: next === '' ? undefined : next })}
    />
  )
}

type ChoiceProps = FieldProps & { options: { value: string; text: string }[]; empty?: string }

/** One of a few words that are no vocabulary of the catalogue. */
export function ChoiceField(props: ChoiceProps) {
  const { at, options, empty, hint, className } = props
  const { act, field, value } = useField(props)
  return (
    <Select
      {...field}
      hint={hint}
      className={className}
      value={typeof value === 'string' ? value : ''}
      options={options}
      empty={empty}
      onChange={(next) => act({ do: 'set', at, value: next === '' ? undefined : next })}
    />
  )
}

/** Any number of codes, as chips that are boxes to tick; none means all of them where `hint` says so. */
export function CodeChips<Kind extends LabelKind>(props: CodeProps<Kind>) {
  const { at, kind, codes, hint, className } = props
  const { locale } = useLabels()
  const { act, field, value } = useField(props)
  const chosen = (Array.isArray(value) ? value : []) as LabelCode<Kind>[]
  return (
    <Group
      id={field.id}
      legend={field.label}
      hint={hint}
      error={field.error}
      className={`chips-group ${className ?? ''}`}
    >
      <Checkboxes
        values={chosen}
        options={codes.map((code) => ({ value: code, text: label(kind, code, locale) }))}
        onChange={(next) => act({ do: 'set', at, value: next })}
      />
    </Group>
  )
}

/** Yes or not said. */
export function TickField({ at, name }: FieldProps) {
  const { act, field, value } = useField({ at, name })
  return (
    <Checkbox
      id={field.id}
      checked={value === true}
      onChange={(on) => act({ do: 'set', at, value: on ? true : undefined })}
    >
      {field.label}
    </Checkbox>
  )
}

/** A day, a month or a year, as much as is known. */
export function PartialDateField(props: FieldProps) {
  const t = useTranslations('edit')
  return (
    <TextField
      {...props}
      hint={props.hint ?? t('hint.partial_date')}
      placeholder="2026-03-31"
      className="short"
    />
  )
}
