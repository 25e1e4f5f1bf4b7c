'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useToast } from '@/app/_ui/toasts'
import { answer, talkKeys, threadQuery } from '@/lib/discussion/client'
import type { PostPage, PostView, ThreadView } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { useShortcuts } from '../moderation/use-shortcuts'
import { Answer } from './answer'
import { LookLinks } from './look-links'
import { Pager } from './pager'
import { Post } from './post'
import { draftIdOf } from './post-draft'
import { PostForm } from './post-form'
import { ProposeButton } from './propose-button'
import { searchOf, type TalkQuery } from './talk-query'
import { usePostForm } from './use-post-form'

export type ThreadProps = {
  start: ThreadView
  query: TalkQuery
  /** The first comments of each answer on the page. */
  few: Record<string, PostView[]>
  /** All comments of the answer that the address names, a page of them. */
  comments: { id: string; page: PostPage; from: string | null } | null
  official: string[]
  signedIn: boolean
  moderator: boolean
}

const focusedAnswer = () => document.activeElement?.closest<HTMLElement>('.post-answer')

/** The focus goes to the answer after or before the one that has it. */
function step(by: 1 | -1) {
  const answers = [...document.querySelectorAll<HTMLElement>('.post-answer')]
  const focused = focusedAnswer()
  const here = focused ? answers.indexOf(focused) : -1
  answers[here < 0 ? (by === 1 ? 0 : answers.length - 1) : here + by]?.focus()
}

/** A question and its answers, and what one can do with them. */
export function Thread({ start, query, few, comments, official, signedIn, moderator }: ThreadProps) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const { comments: _, ...look } = query
  const { data } = useQuery(threadQuery(start.question.id, look, start))
  const { question, answers } = data
  const here = `${question.path}/questions/${question.id}`
  const withComments = (id: string) => `/${locale}/${here}${searchOf({ ...look, comments: id })}`
  useShortcuts(
    moderator
      ? {
          j: () => step(1),
          k: () => step(-1),
          p: () => focusedAnswer()?.querySelector<HTMLElement>('.propose-answer')?.click(),
        }
      : {},
  )
  const filtered = query.languages !== undefined
  return (
    <>
      <h1 lang={LOCALE_TAGS[question.language]}>{question.title || t('stub')}</h1>
      <Post post={question} official={official} />
      <section className="part" id="answers" aria-labelledby="answers-title">
        <h2 id="answers-title">{t('thread.answers', { n: question.replies })}</h2>
        {question.replies > 1 || filtered ? <LookLinks path={here} query={look} /> : null}
        {moderator && answers.items.length > 0 ? <p className="hint">{t('thread.keys')}</p> : null}
        {answers.items.length === 0 ? (
          <p className="empty">
            {filtered ? t('thread.empty_filtered') : t(question.mine ? 'thread.empty_mine' : 'thread.empty')}
          </p>
        ) : (
          <ol className="answers-list">
            {answers.items.map((one) => (
              <Answer
                key={one.id}
                question={question}
                answer={one}
                official={official}
                signedIn={signedIn}
                propose={moderator ? <ProposeButton question={question} answer={one} /> : null}
                comments={{
                  few: few[one.id] ?? [],
                  ...(comments?.id === one.id ? { page: comments.page, from: comments.from, few: [] } : {}),
                  allHref: `${withComments(one.id)}#a-${one.id}`,
                  nextHref: `${withComments(one.id)}&after=`,
                }}
              />
            ))}
          </ol>
        )}
        <Pager path={here} query={look} page={answers} />
      </section>
      {question.state === 'published' && (question.may.reply || !signedIn) ? (
        <AnswerForm question={question} official={official} query={look} />
      ) : null}
    </>
  )
}

type AnswerFormProps = { question: PostView; official: string[]; query: TalkQuery }

function AnswerForm({ question, official, query }: AnswerFormProps) {
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
