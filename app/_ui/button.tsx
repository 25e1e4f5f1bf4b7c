'use client'

import type { ComponentProps } from 'react'
import { classes } from './classes'

type ButtonProps = Omit<ComponentProps<'button'>, 'style'> & {
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  /** Under way: stays focusable and says so, and does nothing when pressed again. */
  pending?: boolean
}

/** A button. `type` is `button` unless said, so that none sends a form by accident. */
export function Button({
  look = 'main',
  pending = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      aria-busy={pending || undefined}
      className={classes('button', look !== 'main' && look, className)}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
