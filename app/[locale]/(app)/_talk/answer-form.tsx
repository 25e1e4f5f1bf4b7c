'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useToast } from '@/app/_ui/toasts'
import { answer, talkKeys } from '@/lib/discussion/client'
import type { PostView, ThreadView } from '@/lib/discussion/schema'
import { draftIdOf } from './post-draft'
import { PostForm } from './post-form'
import type { TalkQuery } from './talk-query'
import { usePostForm } from './use-post-form'

type AnswerFormProps = { question: PostView; official: string[]; query: TalkQuery }

/** The form for another answer; what was sent stands at the end of the list at once. */
export function AnswerForm({ question, official, query }: AnswerFormProps) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const queries = useQueryClient()
  const say = useToast()
  const form = usePostForm({
    draftId: draftIdOf('answer', question.id),
    start: { title: '', text: '', language: locale },
    official,
    send: ({ text, language, key }) => answer({ questionId: question.id, text, language }, key),
    onDone: (post) => {
      const published = post.state === 'published' ? 1 : 0
      queries.setQueryData<ThreadView>(talkKeys.thread(question.id, query), (before) =>
        before
          ? {
              question: { ...before.question, replies: before.question.replies + published },
              answers: { ...before.answers, items: [...before.answers.items, post] },
            }
          : before,
      )
      say(t(published ? 'sent' : 'sent_held'))
      requestAnimationFrame(() => document.getElementById(`a-${post.id}`)?.focus())
    },
  })
  return (
    <section className="part" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('thread.answer_title')}</h2>
      <p className="hint">{t('thread.answer_lead')}</p>
      <noscript>
        <p className="notice warn">{t('list.needs_script')}</p>
      </noscript>
      <PostForm form={form} what="answer" />
    </section>
  )
}
