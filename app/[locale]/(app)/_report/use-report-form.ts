'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldIssue } from '@/lib/core/errors'
import { ApiError } from '@/lib/http/api-client'
import type { OwnReportView } from '@/lib/reports/schema'
import {
  type AttemptDraft,
  emptyAttempt,
  fieldsOf,
  moveAttempt,
  nextKey,
  type ReportDraft,
  type ReportFields,
} from './draft'
import { check, withoutControl } from './issues'
import { draftPersonalIssues } from './personal'
import { useStoredDraft } from './use-stored-draft'

/** Code of the answer to a key that was used with other words. */
export const REPORT_ARRIVED = 'key_used_for_other_request'

export type Sent = { fields: ReportFields; key: string; version: number | null }

type FormOptions = {
  entry: string
  /** Numbers and addresses of carriers and authorities: they may be named. */
  official: string[]
  draftId: string
  start: ReportDraft
  version: number | null
  send: (sent: Sent) => Promise<OwnReportView>
  onDone: (report: OwnReportView) => void
  /** Nobody is signed in: called instead of sending, when the draft is kept and complete. */
  onSignIn: () => void
  /** Somebody stored a newer version. */
  onConflict?: () => void
  signedIn: boolean | undefined
}

/** State of the report form: the draft, what is wrong with it, and its way to the server. */
export function useReportForm(options: FormOptions) {
  const { entry, draftId, start, send, onDone, onSignIn, signedIn } = options
  const stored = useStoredDraft({ id: draftId, draft: start, version: options.version })
  const { draft, setDraft } = stored
  const [issues, setIssues] = useState<FieldIssue[]>([])
  const [tries, setTries] = useState(0)

  const mutation = useMutation({
    mutationFn: () => send({ fields: fieldsOf(draft), key: stored.key.current, version: stored.version }),
    onSuccess: (report) => {
      stored.finish()
      onDone(report)
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return
      if (error.problem.issues) refuse(error.problem.issues)
      else if (error.problem.status === 401) onSignIn()
      else if (error.problem.status === 409) options.onConflict?.()
    },
  })

  function refuse(found: FieldIssue[]) {
    setIssues(found)
    setTries((count) => count + 1)
  }

  function submit() {
    if (mutation.isPending) return
    const found = [...check(draft, entry), ...draftPersonalIssues(draft, options.official)]
    if (found.length > 0) {
      mutation.reset()
      refuse(found)
      return
    }
    setIssues([])
    stored.save()
    if (signedIn === false) onSignIn()
    else mutation.mutate()
  }

  function change<Name extends keyof ReportDraft>(name: Name, value: ReportDraft[Name]) {
    setDraft((before) => ({ ...before, [name]: value }))
    setIssues((before) => withoutControl(before, name))
  }

  function changeAttempt(index: number, part: Partial<AttemptDraft>) {
    setDraft((before) => ({
      ...before,
      attempts: before.attempts.map((attempt, at) => (at === index ? { ...attempt, ...part } : attempt)),
    }))
    setIssues((before) =>
      Object.keys(part).reduce((left, name) => withoutControl(left, `attempts-${index}-${name}`), before),
    )
  }

  const attempts = {
    change: changeAttempt,
    add: () => change('attempts', [...draft.attempts, emptyAttempt(nextKey(draft.attempts))]),
    remove: (index: number) =>
      change(
        'attempts',
        draft.attempts.filter((_, at) => at !== index),
      ),
    move: (index: number, by: 1 | -1) => change('attempts', moveAttempt(draft.attempts, index, by)),
  }

  const problem =
    mutation.error instanceof ApiError && !mutation.error.problem.issues ? mutation.error.problem : null
  return {
    ...{ draft, change, attempts, issues, tries, submit, problem },
    ...{ pending: mutation.isPending, failed: mutation.isError && issues.length === 0 },
    /** An earlier try got through with other words: sending again cannot help. */
    arrived: problem?.code === REPORT_ARRIVED,
    ...{ restored: stored.restored, refused: stored.refused, version: stored.version },
    discard: () => {
      stored.discard()
      setIssues([])
      mutation.reset()
    },
    rebase: (...args: Parameters<typeof stored.rebase>) => {
      stored.rebase(...args)
      mutation.reset()
    },
  }
}
export type ReportFormState = ReturnType<typeof useReportForm>
