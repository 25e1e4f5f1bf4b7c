'use client'

import { useEffect, useRef, useState } from 'react'

const SETTING = 'linebook.shortcuts'
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'

export type ShortcutSetting = { on: boolean; set: (on: boolean) => void }

function stored(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off'
  } catch {
    return true
  }
}

/**
 * Single keys that do things, unless somebody is typing, a dialog is open, or they are switched off.
 * @param keys what each key does; a key without a use is left out
 */
export function useShortcuts(keys: Record<string, (() => void) | undefined>): ShortcutSetting {
  const [on, setOn] = useState(true)
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => setOn(stored()), [])
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      if (document.querySelector('dialog[open]')) return
      const act = current.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [on])
  const set = (next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(SETTING, next ? 'on' : 'off')
    } catch {
      // It then holds for this page only.
    }
  }
  return { on, set }
}
