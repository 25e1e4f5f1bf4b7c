'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError, newKey } from '@/lib/http/api-client'
import { caseQuery, type DecisionInput, decide, moderationKeys, undoDecision } from '@/lib/moderation/client'
import type { CaseView } from '@/lib/moderation/schema'

export type Choice = 'ask_change' | 'reject' | 'dismiss'
export type Draft = Omit<DecisionInput, 'version'>

/** Deciding a case and taking it back: what is chosen, sent, answered. */
export function useDecide(subject: CaseView) {
  const queries = useQueryClient()
  const [choice, setChoice] = useState<Choice | null>(null)
  const [was, setWas] = useState<'decided' | 'undone' | null>(null)
  // Sending the same again, after a failure, is the same try.
  const lastTry = useRef({ body: '', key: '' })

  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: moderationKeys.queues })
    await queries.fetchQuery(caseQuery(subject.id)).catch(() => undefined)
  }
  const keyFor = (body: unknown): string => {
    const text = JSON.stringify(body)
    if (lastTry.current.body !== text) lastTry.current = { body: text, key: newKey() }
    return lastTry.current.key
  }

  const deciding = useMutation({
    mutationFn: (draft: Draft) => {
      const input = { ...draft, version: subject.version }
      return decide(subject.id, input, keyFor(input))
    },
    onSuccess: async () => {
      setChoice(null)
      setWas('decided')
      await refresh()
    },
    onError: refreshIfMoved,
  })
  const undoing = useMutation({
    mutationFn: (decisionId: string) => undoDecision(decisionId, keyFor({ decisionId })),
    onSuccess: async () => {
      setWas('undone')
      lastTry.current = { body: '', key: '' }
      await refresh()
    },
    onError: refreshIfMoved,
  })

  /** Somebody was faster: show how it stands now. */
  async function refreshIfMoved(error: Error) {
    if (error instanceof ApiError && [403, 404, 409].includes(error.problem.status)) await refresh()
  }

  const undoable = subject.decisions.find((decision) => decision.mayUndo) ?? null
  const pending = deciding.isPending || undoing.isPending
  const error = deciding.error ?? undoing.error
  return {
    choice,
    choose: (next: Choice | null) => {
      deciding.reset()
      setChoice(next)
    },
    send: (draft: Draft) => {
      if (pending) return
      undoing.reset()
      deciding.mutate(draft)
    },
    undo: () => {
      if (pending || !undoable) return
      deciding.reset()
      undoing.mutate(undoable.id)
    },
    ...{ undoable, pending, was },
    problem: error ? (error instanceof ApiError ? error.problem : { code: 'failed', status: 500 }) : null,
  }
}
export type Deciding = ReturnType<typeof useDecide>
