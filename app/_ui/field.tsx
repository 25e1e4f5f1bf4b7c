'use client'

import type { ReactNode } from 'react'
import { classes } from './classes'

/** What a control must carry so that its label, hint and error are read with it. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** Attributes that bind a control, or a group of controls, to its hint and its error. */
export function controlProps(id: string, hint: ReactNode, error: ReactNode): ControlProps {
  const ids = [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean)
  return {
    id,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  }
}

export type FieldProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** A label, a hint, a control and its error, one under the other. */
export function Field({ id, label, hint, error, className, children }: FieldProps) {
  return (
    <div className={classes('field', Boolean(error) && 'wrong', className)}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id}>{hint}</Hint>
      {children(controlProps(id, hint, error))}
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p className="hint" id={hintId(id)}>
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p className="field-error" id={errorId(id)}>
      {children}
    </p>
  )
}
