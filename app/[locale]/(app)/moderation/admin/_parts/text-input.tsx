'use client'

import type { ReactNode } from 'react'
import { Field } from '@/app/_ui/field'

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  value: string
  /** Language of what is written, so that it is read and spelled as such. */
  lang?: string
  /** An address: no capitals, nothing corrected. */
  address?: boolean
  onChange: (value: string) => void
}

/** One line of text. */
export function TextInput({ id, label, hint, error, value, lang, address = false, onChange }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          value={value}
          lang={lang}
          autoComplete="off"
          {...(address ? { autoCapitalize: 'none', spellCheck: false, inputMode: 'url' as const } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
