'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toasts'
import type { PostView } from '@/lib/discussion/schema'
import { editBaseQuery, saveDraft } from '@/lib/entries/proposal-client'
import { useRouter } from '@/lib/i18n/navigation'
import { draftFromAnswer } from './draft-from-answer'
import { problemOf, useProblemText } from './talk-failure'

/** For moderators: what an answer says becomes the draft of a proposal on the page it stands on. */
export function ProposeButton({ question, answer }: { question: PostView; answer: PostView }) {
  const t = useTranslations('discussion.propose')
  const locale = useLocale()
  const router = useRouter()
  const queries = useQueryClient()
  const say = useToast()
  const problemText = useProblemText()
  const { path } = question
  const proposing = useMutation({
    mutationFn: async () => {
      const base = await queries.fetchQuery({ ...editBaseQuery(path, locale), staleTime: 0 })
      const url = `${window.location.origin}/${locale}/${path}/questions/${question.id}#a-${answer.id}`
      const { parent, data } = draftFromAnswer(
        base,
        {
          id: answer.id,
          title: question.title ?? '',
          text: answer.text ?? '',
          language: answer.language,
          url,
        },
        { statementId: crypto.randomUUID(), today: new Date().toISOString().slice(0, 10) },
      )
      return saveDraft({ path, parent, data })
    },
    onSuccess: () => router.push(`/${path}/propose`),
    onError: (error) => say(problemText(problemOf(error))),
  })
  return (
    <Button
      look="quiet"
      className="propose-answer"
      pending={proposing.isPending}
      aria-keyshortcuts="p"
      onClick={() => proposing.mutate()}
    >
      {t(proposing.isPending ? 'working' : 'do')}
    </Button>
  )
}
