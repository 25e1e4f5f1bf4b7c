'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useToast } from '@/app/_ui/toasts'
import { ask, talkKeys } from '@/lib/discussion/client'
import { useRouter } from '@/lib/i18n/navigation'
import { draftIdOf } from './post-draft'
import { PostForm } from './post-form'
import { SimilarQuestions } from './similar-questions'
import { usePostForm } from './use-post-form'

/** The form for a question on a page; then the question has a page of its own. */
export function AskForm({ path, official }: { path: string; official: string[] }) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const router = useRouter()
  const queries = useQueryClient()
  const say = useToast()
  const form = usePostForm({
    draftId: draftIdOf('ask', path),
    start: { title: '', text: '', language: locale },
    withTitle: true,
    official,
    send: ({ title, text, language, key }) => ask({ path, title, text, language }, key),
    onDone: (question) => {
      void queries.invalidateQueries({ queryKey: talkKeys.all, refetchType: 'none' })
      say(t(question.state === 'held' ? 'sent_held' : 'sent'))
      router.push(`/${question.path}/questions/${question.id}`)
    },
  })
  return (
    <PostForm form={form} what="ask" belowTitle={<SimilarQuestions title={form.draft.title} path={path} />} />
  )
}
