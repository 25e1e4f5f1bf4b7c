'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import { useField } from './fields'
import type { At } from './json-path'

type NamesFieldProps = { at: At; name?: ReactNode; hint: ReactNode; rows?: number }

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A list of short texts, one a line. */
export function NamesField({ at, name, hint, rows = 4 }: NamesFieldProps) {
  const { act, field, value } = useField({ at, name })
  const stored = (Array.isArray(value) ? value : []).map(String)
  // What is typed may end in an empty line that the list does not have.
  const [typed, setTyped] = useState(stored.join('\n'))
  const same = linesOf(typed).join('\n') === stored.join('\n')
  return (
    <Field {...field} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={same ? typed : stored.join('\n')}
          onChange={(event) => {
            setTyped(event.target.value)
            act({ do: 'set', at, value: linesOf(event.target.value) })
          }}
        />
      )}
    </Field>
  )
}
