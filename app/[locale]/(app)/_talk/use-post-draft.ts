'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { newKey } from '@/lib/http/api-client'
import { browserStorage } from '../_parts/kept-drafts'
import {
  dropPostDraft,
  type PostDraft,
  readPostDraft,
  sameWords,
  withTyped,
  writePostDraft,
} from './post-draft'

/** Typing is kept this long after the last key. */
const SAVE_AFTER_MS = 400

type Start = {
  id: string
  draft: PostDraft
  version: number | null
  /** What the controls of the page hold by themselves. */
  typed: () => Pick<PostDraft, 'title' | 'text'>
}

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

  // On a slow network people type before the page has come to life: that is looked at before anything is
  // drawn again.
  const early = useRef({ title: '', text: '' })
  useLayoutEffect(() => {
    // A form that changes a stored post is never on the page before that.
    if (opened.current.version !== null) return
    const typed = opened.current.typed()
    const { title, text } = opened.current.draft
    if (typed.title === title && typed.text === text) return
    early.current = typed
    setDraft((before) => withTyped(before, typed))
  }, [])

  // The kept draft is read after the first paint: the server knows nothing of it.
  useEffect(() => {
    const kept = readPostDraft(browserStorage(), id)
    key.current = kept?.key ?? newKey()
    if (!kept || sameWords(kept.draft, opened.current.draft)) return
    setDraft(withTyped(kept.draft, early.current))
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
