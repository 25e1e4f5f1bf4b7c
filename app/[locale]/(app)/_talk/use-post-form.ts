'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { FieldIssue } from '@/lib/core/errors'
import type { PostView } from '@/lib/discussion/schema'
import { ApiError } from '@/lib/http/api-client'
import type { PostDraft } from './post-draft'
import { checkPost, fieldOf } from './post-issues'
import { usePostDraft } from './use-post-draft'
import { useToSignIn } from './use-to-sign-in'

/** Code of the answer to a key that was used with other words. */
const ARRIVED = 'key_used_for_other_request'

/** Id of a control: several forms may stand on one page. */
export const controlId = (form: { id: string }, field: string): string => `${form.id}-${field}`

function typedIn(control: string): string | undefined {
  const element = document.getElementById(control)
  const holds = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  return holds ? element.value : undefined
}

export type PostSent = PostDraft & { key: string; version: number | null }

export type PostFormOptions = {
  draftId: string
  start: PostDraft
  version?: number
  /** Questions have a title. */
  withTitle?: boolean
  /** Numbers and addresses of carriers and authorities: they may be named. */
  official: string[]
  send: (sent: PostSent) => Promise<PostView>
  onDone: (post: PostView) => void
  /** Somebody stored a newer version, which is given. */
  onConflict?: (current: PostView) => void
}

/** State of every form that writes a post: its draft, what is wrong with it, its way to the server. */
export function usePostForm(options: PostFormOptions) {
  const { withTitle = false, official, send, onDone } = options
  const id = useId()
  const stored = usePostDraft({
    id: options.draftId,
    draft: options.start,
    version: options.version ?? null,
    typed: () => ({
      title: typedIn(controlId({ id }, 'title')) ?? options.start.title,
      text: typedIn(controlId({ id }, 'text')) ?? options.start.text,
    }),
  })
  const { draft, setDraft } = stored
  const [issues, setIssues] = useState<FieldIssue[]>([])
  const [tries, setTries] = useState(0)
  const { signedIn, toSignIn } = useToSignIn()

  const mutation = useMutation({
    mutationFn: () =>
      send({
        title: draft.title.trim(),
        text: draft.text.trim(),
        language: draft.language,
        key: stored.key.current,
        version: stored.version,
      }),
    onSuccess: (post) => {
      stored.clear()
      onDone(post)
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return
      const { issues: found, status, current } = error.problem
      if (found) refuse(found)
      else if (status === 401) toSignIn()
      else if (status === 409 && current) options.onConflict?.(current as PostView)
    },
  })

  function refuse(found: FieldIssue[]) {
    setIssues(found)
    setTries((count) => count + 1)
  }

  function submit() {
    if (mutation.isPending) return
    const found = checkPost(draft, withTitle, official)
    mutation.reset()
    if (found.length > 0) return refuse(found)
    setIssues([])
    stored.save()
    if (signedIn === false) toSignIn()
    else mutation.mutate()
  }

  function change(part: Partial<PostDraft>) {
    setDraft((before) => ({ ...before, ...part }))
    setIssues((before) => before.filter((issue) => !Object.hasOwn(part, fieldOf(issue) ?? '')))
  }

  const problem =
    mutation.error instanceof ApiError && !mutation.error.problem.issues ? mutation.error.problem : null
  return {
    ...{ id, draft, change, issues, tries, submit, problem, signedIn, withTitle },
    ...{ pending: mutation.isPending, failed: mutation.isError && issues.length === 0 },
    /** An earlier try got through with other words: sending again cannot help. */
    arrived: problem?.code === ARRIVED,
    ...{ restored: stored.restored, refused: stored.refused },
    discard: () => {
      stored.clear()
      setIssues([])
      mutation.reset()
    },
    rebase: (...args: Parameters<typeof stored.rebase>) => {
      stored.rebase(...args)
      mutation.reset()
    },
  }
}
export type PostFormState = ReturnType<typeof usePostForm>
