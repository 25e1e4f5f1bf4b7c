'use client'

import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field'

export type Option<Value extends string> = { value: Value; text: string }

type SelectProps<Value extends string> = Omit<FieldProps, 'children'> & {
  value: Value | ''
  options: Option<Value>[]
  /** First line of the list while nothing is chosen; without it nothing empty can be chosen. */
  empty?: string
  onChange: (value: Value | '') => void
} & Pick<ComponentProps<'select'>, 'required'>

/** A list to choose one from. */
export function Select<Value extends string>({
  value,
  options,
  empty,
  onChange,
  required,
  ...field
}: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          required={required}
          onChange={(event) =>
            onChange(options.find((option) => option.value === event.target.value)?.value ?? '')
          }
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
