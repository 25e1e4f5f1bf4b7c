'use client'

import { type ReactNode, useState } from 'react'

type FoldProps = { title: string; count: number; children: ReactNode }

/** A part that is folded while it holds nothing. */
export function Fold({ title, count, children }: FoldProps) {
  const [open, setOpen] = useState(count > 0)
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} {count > 0 ? <span className="count">{count}</span> : null}
      </summary>
      <div className="fold-inner">{children}</div>
    </details>
  )
}
