'use client'

import { type ReactNode, useEffect, useRef } from 'react'

export type SummaryItem = {
  /** Id of the control that is to be mended; null when it is none in particular. */
  target: string | null
  text: ReactNode
}

type ErrorSummaryProps = {
  title: ReactNode
  items: SummaryItem[]
  /** Goes up with each refused try, so that the list takes the focus again. */
  attempt: number
  /** Called instead of the plain focus, e.g. to select a place in a text. */
  onGo?: (target: string) => void
}

/** Moves to a control, opening what hides it. */
export function focusControl(id: string): void {
  const control = document.getElementById(id)
  if (!control) return
  for (let outer = control.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null)
    outer.open = true
  control.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
}

/** What is wrong, listed on top; each line leads to its control. */
export function ErrorSummary({ title, items, attempt, onGo = focusControl }: ErrorSummaryProps) {
  const ref = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try takes the focus again
  useEffect(() => {
    ref.current?.focus()
  }, [attempt])
  return (
    <section className="notice bad" ref={ref} tabIndex={-1} role="alert">
      <h2>{title}</h2>
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each try
          <li key={index}>
            {item.target === null ? (
              item.text
            ) : (
              <a
                href={`#${item.target}`}
                onClick={(event) => {
                  event.preventDefault()
                  if (item.target) onGo(item.target)
                }}
              >
                {item.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
