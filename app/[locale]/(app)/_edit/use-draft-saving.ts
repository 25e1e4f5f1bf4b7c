'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { EntryContent } from '@/lib/entries/content/any'
import { saveDraft } from '@/lib/entries/proposal-client'
import { ApiError } from '@/lib/http/api-client'
import { toDraft } from './draft'
import { useEdit, useStore } from './store'

/** After the last change; long enough not to send every word. */
const SAVE_AFTER_MS = 2_500
const RETRY_AFTER_MS = 15_000

export type Saving =
  | { state: 'clean' | 'changed' | 'saving'; at: string | null }
  | { state: 'saved'; at: string }
  | { state: 'failed'; at: string | null; code: string }

type Options = {
  path: string
  parent: string | null
  origin: EntryContent | null
  replaces: string | null
  /** When an earlier draft was stored. */
  savedAt: string | null
  /** Nothing is kept while it is true: what is sent ends its draft, and none may come after it. */
  held: RefObject<boolean>
}

/** Keeps what is edited on the server: a little after each change, when the page is left, and when asked. */
export function useDraftSaving({ path, parent, origin, replaces, savedAt, held }: Options) {
  const store = useStore()
  const changes = useEdit((state) => state.changes)
  const [saving, setSaving] = useState<Saving>(
    savedAt ? { state: 'saved', at: savedAt } : { state: 'clean', at: null },
  )
  const kept = useRef(0)
  const running = useRef<Promise<void> | null>(null)

  const save = useCallback(async (): Promise<void> => {
    // One at a time: the last one that arrives counts.
    while (running.current) await running.current
    const state = store.read()
    if (held.current || state.changes === kept.current) return
    const data = toDraft(state, origin, replaces)
    const at = state.changes
    setSaving((before) => ({ state: 'saving', at: before.at }))
    running.current = saveDraft({ path, parent, data })
      .then((answer) => {
        kept.current = at
        setSaving({ state: store.read().changes === at ? 'saved' : 'changed', at: answer.savedAt })
      })
      .catch((error: unknown) => {
        const code = error instanceof ApiError ? error.problem.code : 'failed'
        setSaving((before) => ({ state: 'failed', at: before.at, code }))
      })
      .finally(() => {
        running.current = null
      })
    await running.current
  }, [store, path, parent, origin, replaces, held])

  useEffect(() => {
    if (changes === kept.current) return
    setSaving((before) => (before.state === 'failed' ? before : { state: 'changed', at: before.at }))
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [changes, save])

  useEffect(() => {
    if (saving.state !== 'failed') return
    const timer = setTimeout(() => void save(), RETRY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [saving, save])

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void save()
    }
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void save()
    }
    document.addEventListener('visibilitychange', onHide)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      document.removeEventListener('keydown', onKey)
    }
  }, [save])

  return { saving, save }
}
