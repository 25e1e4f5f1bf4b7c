'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'

type DialogProps = {
  open: boolean
  title: ReactNode
  /** Words of the button that closes it. */
  close: string
  onClose: () => void
  /** Buttons beside the closing one. */
  actions?: ReactNode
  children: ReactNode
}

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, close, onClose, actions, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog ref={ref} aria-labelledby={titleId} className="dialog" onClose={onClose}>
      {open ? (
        <>
          <h2 id={titleId}>{title}</h2>
          {children}
          <div className="actions">
            {actions}
            <Button look="plain" onClick={onClose}>
              {close}
            </Button>
          </div>
        </>
      ) : null}
    </dialog>
  )
}
