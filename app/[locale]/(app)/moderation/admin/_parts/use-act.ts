'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ADMIN_KEY } from '@/lib/entries/admin-client'
import { ApiError, newKey } from '@/lib/http/api-client'

/** One write of these screens: sent once, its refusal as a sentence, everything shown asked for anew. */
export function useAct<Input, Result>(
  send: (input: Input, key: string) => Promise<Result>,
  done: (result: Result) => void,
) {
  const errors = useTranslations('errors')
  const queries = useQueryClient()
  // Sending the same again, after a failure, is the same try.
  const lastTry = useRef({ body: '', key: '' })
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const body = JSON.stringify(input)
      if (lastTry.current.body !== body) lastTry.current = { body, key: newKey() }
      return send(input, lastTry.current.key)
    },
    onSuccess: async (result) => {
      lastTry.current = { body: '', key: '' }
      done(result)
      await queries.invalidateQueries({ queryKey: ADMIN_KEY })
    },
  })

  const sentence = (code: string, values: Record<string, string | number> = {}): string => {
    if (!errors.has(code)) return errors('failed')
    return errors(code, { retryAfter: 60, minimum: 0, maximum: 0, ...values })
  }
  const problemOf = (error: Error | null): string | null => {
    if (!error) return null
    if (!(error instanceof ApiError)) return sentence('failed')
    const [issue] = (error.problem.issues as { code: string; params?: Record<string, string> }[]) ?? []
    return issue ? sentence(issue.code, issue.params) : sentence(error.problem.code)
  }
  return {
    act: (input: Input) => {
      if (!mutation.isPending) mutation.mutate(input)
    },
    pending: mutation.isPending,
    problem: problemOf(mutation.error),
    reset: mutation.reset,
  }
}
