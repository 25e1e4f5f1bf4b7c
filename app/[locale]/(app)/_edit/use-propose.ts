'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useRef } from 'react'
import type { z } from 'zod'
import type { EntryContent } from '@/lib/entries/content/any'
import { proposalKeys, propose } from '@/lib/entries/proposal-client'
import type { proposedSchema } from '@/lib/entries/proposal-schema'
import { ApiError, newKey } from '@/lib/http/api-client'
import { check, citedSources, inEditor } from './check'
import { contentOf } from './state'
import { useStore } from './store'

export type Proposed = z.infer<typeof proposedSchema>

type Options = {
  path: string
  parent: string | null
  origin: EntryContent | null
  replaces: string | null
  /** Keeps what was written before it is sent, so that nothing is lost whatever the answer is. */
  save: () => Promise<void>
  /** True while it is on its way and once it arrived. */
  held: RefObject<boolean>
  onDone: (proposed: Proposed) => void
  /** The page is another one by now. */
  onMoved: () => void
  onSignIn: () => void
}

/** Checks what is edited and sends it: one key until it got through, so that two tries are one proposal. */
export function usePropose(options: Options) {
  const { path, parent, origin, replaces, save, held, onDone } = options
  const store = useStore()
  const queries = useQueryClient()
  const key = useRef(newKey())

  const sending = useMutation({
    mutationFn: async () => {
      const edited = store.read()
      const issues = await check({ path, parent, base: origin, edited })
      store.act({ do: 'refuse', issues })
      await save()
      if (issues.length > 0) return null
      held.current = true
      const { reason } = edited
      const input = { path, parent, content: contentOf(edited), sources: citedSources(edited), reason }
      return propose({ ...input, ...(replaces ? { replaces } : {}) }, key.current)
    },
    onSuccess: (proposed) => {
      if (!proposed) return
      key.current = newKey()
      void queries.invalidateQueries({ queryKey: proposalKeys.mine })
      onDone(proposed)
    },
    onError: (error) => {
      held.current = false
      if (!(error instanceof ApiError)) return
      const { issues, status, code } = error.problem
      // Nothing was stored: what is mended is sent under a key of its own.
      if (status < 500 && status !== 0 && code !== 'key_used_for_other_request') key.current = newKey()
      if (issues) store.act({ do: 'refuse', issues: issues.map((issue) => inEditor(issue, store.read())) })
      else if (status === 401) options.onSignIn()
      else if (code === 'page_moved_on') options.onMoved()
    },
  })

  const problem = sending.error instanceof ApiError ? sending.error.problem : null
  return {
    send: () => {
      if (!sending.isPending) sending.mutate()
    },
    pending: sending.isPending,
    failed: sending.isError && !problem?.issues && problem?.code !== 'page_moved_on',
    problem,
  }
}
