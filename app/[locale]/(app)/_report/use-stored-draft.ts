'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/lib/http/api-client'
import { browserStorage } from '../_parts/kept-drafts'
import { type ReportDraft, sameDraft } from './draft'
import { dropDraft, readDraft, writeDraft } from './draft-store'

/** Typing is kept this long after the last key. */
const SAVE_AFTER_MS = 400

type Start = { id: string; draft: ReportDraft; version: number | null }

/**
 * A draft that outlives the page.
 * @param start what the form shows when nothing is kept under `id`
 * @returns the draft, the idempotency key of its submission, whether it was restored, and how to
 *   change, save, discard and finish it
 */
export function useStoredDraft(start: Start) {
  const { id } = start
  const [draft, setDraft] = useState(start.draft)
  const [version, setVersion] = useState(start.version)
  const [restored, setRestored] = useState(false)
  const [refused, setRefused] = useState(false)
  const key = useRef('')
  const finished = useRef(false)
  const opened = useRef(start)

  // The kept draft is read after the first paint: the server knows nothing of it.
  useEffect(() => {
    const kept = readDraft(browserStorage(), id)
    key.current = kept?.key ?? newKey()
    if (!kept || sameDraft(kept.draft, opened.current.draft)) return
    setDraft(kept.draft)
    setVersion(kept.version)
    setRestored(true)
  }, [id])

  const save = useCallback(() => {
    if (finished.current || !key.current) return
    const storage = browserStorage()
    if (sameDraft(draft, opened.current.draft)) dropDraft(storage, id)
    else setRefused(!writeDraft(storage, id, { draft, key: key.current, version }))
  }, [draft, id, version])

  useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER_MS)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [save])

  /** Forgets what is kept and shows the start again, with a key of its own. */
  const discard = useCallback(() => {
    dropDraft(browserStorage(), id)
    key.current = newKey()
    setDraft(opened.current.draft)
    setVersion(opened.current.version)
    setRestored(false)
  }, [id])

  /** It has arrived: nothing is kept any more. */
  const finish = useCallback(() => {
    finished.current = true
    dropDraft(browserStorage(), id)
  }, [id])

  /** Goes on from another stored version, with the words given. */
  const rebase = useCallback((onto: { draft: ReportDraft; version: number }, words: ReportDraft) => {
    opened.current = { ...opened.current, ...onto }
    key.current = newKey()
    setVersion(onto.version)
    setDraft(words)
  }, [])

  return { draft, setDraft, version, key, restored, refused, save, discard, finish, rebase }
}
