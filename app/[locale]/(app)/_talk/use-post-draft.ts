'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/lib/http/api-client'
import { browserStorage } from '../_report/draft-store'
import { dropPostDraft, type PostDraft, readPostDraft, sameWords, writePostDraft } from './post-draft'

/** Typing is kept this long after the last key. */
const SAVE_AFTER_MS = 400

type Start = { id: string; draft: PostDraft; version: number | null }

/**
 * A draft that outlives the page.
 * @param start what the form shows when nothing is kept under `id`
 */
export function usePostDraft(start: Start) {
  const { id } = start
  const [draft, setDraft] = useState(start.draft)
  const [version, setVersion] = useState(start.version)
  const [restored, setRestored] = useState(false)
  const [refused, setRefused] = useState(false)
  const key = useRef('')
  const opened = useRef(start)

  // The kept draft is read after the first paint: the server knows nothing of it.
  useEffect(() => {
    const kept = readPostDraft(browserStorage(), id)
    key.current = kept?.key ?? newKey()
    if (!kept || sameWords(kept.draft, opened.current.draft)) return
    setDraft(kept.draft)
    setVersion(kept.version)
    setRestored(true)
  }, [id])

  const save = useCallback(() => {
    if (!key.current) return
    const storage = browserStorage()
    if (sameWords(draft, opened.current.draft)) dropPostDraft(storage, id)
    else setRefused(!writePostDraft(storage, id, { draft, key: key.current, version }))
  }, [draft, id, version])

  useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER_MS)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [save])

  /** Forgets what is kept and shows the start again, with a key of its own: thrown away, or arrived. */
  const clear = useCallback(() => {
    dropPostDraft(browserStorage(), id)
    key.current = newKey()
    setDraft((before) => ({ ...opened.current.draft, language: before.language }))
    setVersion(opened.current.version)
    setRestored(false)
  }, [id])

  /** Goes on from another stored version, with the words given. */
  const rebase = useCallback((onto: { draft: PostDraft; version: number }, words: PostDraft) => {
    opened.current = { ...opened.current, ...onto }
    key.current = newKey()
    setVersion(onto.version)
    setDraft(words)
  }, [])

  return { draft, setDraft, version, key, restored, refused, save, clear, rebase }
}
