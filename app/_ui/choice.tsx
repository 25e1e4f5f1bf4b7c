'use client'

import type { ReactNode } from 'react'
import { classes } from './classes'
import { controlProps, FieldError, Hint } from './field'
import type { Option } from './select'

type GroupProps = {
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: ReactNode
  className?: string
  children: ReactNode
}

/** Several controls under one heading; the group itself takes the focus of an error's link. */
export function Group({ id, legend, hint, error, className, children }: GroupProps) {
  const { 'aria-describedby': describedBy } = controlProps(id, hint, error)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={classes('group', Boolean(error) && 'wrong', className)}
    >
      <legend>{legend}</legend>
      <Hint id={id}>{hint}</Hint>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  )
}

type RadiosProps<Value extends string> = Omit<GroupProps, 'children'> & {
  value: Value | ''
  options: Option<Value>[]
  onChange: (value: Value) => void
}

/** One of a few, all in view. */
export function Radios<Value extends string>({ value, options, onChange, ...group }: RadiosProps<Value>) {
  return (
    <Group {...group}>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={group.id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}

type CheckboxesProps<Value extends string> = {
  values: Value[]
  options: Option<Value>[]
  onChange: (values: Value[]) => void
}

/** Any number of a list; stands inside a Group. */
export function Checkboxes<Value extends string>({ values, options, onChange }: CheckboxesProps<Value>) {
  return (
    <div className="choices">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          checked={values.includes(option.value)}
          onChange={(on) =>
            onChange(on ? [...values, option.value] : values.filter((value) => value !== option.value))
          }
        >
          {option.text}
        </Checkbox>
      ))}
    </div>
  )
}

type CheckboxProps = {
  id?: string
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

/** One box to tick, with its words. */
export function Checkbox({ id, checked, onChange, children }: CheckboxProps) {
  return (
    <label className="choice">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
