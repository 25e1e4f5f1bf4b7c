'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

const SHOWN_MS = 8_000

const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says one sentence at the foot of the page, read out politely. */
export const useToast = (): ((text: string) => void) => useContext(ToastContext)

/** The region that sentences appear in. It is there from the start, or no screen reader hears it. */
export function Toasts({ label, children }: { label: string; children: ReactNode }) {
  const [text, setText] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const say = useCallback((sentence: string) => {
    clearTimeout(timer.current)
    setText(sentence)
    timer.current = setTimeout(() => setText(''), SHOWN_MS)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <ToastContext value={say}>
      {children}
      <section className="toasts" aria-label={label} aria-live="polite">
        {text ? <p className="toast">{text}</p> : null}
      </section>
    </ToastContext>
  )
}
