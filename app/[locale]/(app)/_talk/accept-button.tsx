'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toasts'
import { acceptAnswer } from '@/lib/discussion/client'
import type { PostView } from '@/lib/discussion/schema'
import { problemOf, useProblemText } from './talk-failure'
import { usePosts } from './use-posts'

/** Whoever asked says that this answer helped, or takes that back. */
export function AcceptButton({ question, answer }: { question: PostView; answer: PostView }) {
  const t = useTranslations('discussion')
  const say = useToast()
  const problemText = useProblemText()
  const { change, put } = usePosts()
  const accepted = answer.id === question.acceptedAnswerId
  const accepting = useMutation({
    mutationFn: () => acceptAnswer(question.id, accepted ? null : answer.id),
    onSuccess: (now) => {
      put(now)
      const before = question.acceptedAnswerId
      if (before) change(before, (post) => ({ ...post, acceptedAt: null }))
      const at = new Date().toISOString()
      if (now.acceptedAnswerId) change(now.acceptedAnswerId, (post) => ({ ...post, acceptedAt: at }))
      say(t(now.acceptedAnswerId ? 'accept.done' : 'accept.undone'))
    },
    onError: (error) => say(problemText(problemOf(error))),
  })
  return (
    <Button look="quiet" pending={accepting.isPending} onClick={() => accepting.mutate()}>
      {t(accepted ? 'accept.undo' : 'accept.do')}
    </Button>
  )
}
