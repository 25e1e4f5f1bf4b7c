'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { caseQuery, lockCase, moderationKeys } from '@/lib/moderation/client'
import { type CaseView, LOCK_MINUTES } from '@/lib/moderation/schema'

/** Held well before it would run out. */
const RENEW_MS = (LOCK_MINUTES * 60_000) / 2

/**
 * Tells the others that this case is being read, for as long as the page stands open. A soft lock:
 * somebody else's is shown and respected, and nothing depends on ours.
 */
export function useLock(subject: CaseView): void {
  const queries = useQueryClient()
  const { id } = subject
  const wanted = subject.state === 'open' && (subject.lock === null || subject.lock.mine)
  useEffect(() => {
    if (!wanted) return
    const show = () => void queries.fetchQuery(caseQuery(id)).catch(() => undefined)
    const take = () => void lockCase(id, true).then(show).catch(show)
    take()
    const timer = setInterval(take, RENEW_MS)
    return () => {
      clearInterval(timer)
      void lockCase(id, false)
        .then(() => queries.invalidateQueries({ queryKey: moderationKeys.queues }))
        .catch(() => undefined)
    }
  }, [id, wanted, queries])
}
