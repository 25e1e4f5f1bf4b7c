'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { threadQuery } from '@/lib/discussion/client'
import type { PostPage, PostView, ThreadView } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { useRouter } from '@/lib/i18n/navigation'
import { useShortcuts } from '../moderation/use-shortcuts'
import { Answer } from './answer'
import { AnswerForm } from './answer-form'
import { LookLinks } from './look-links'
import { Pager } from './pager'
import { Post } from './post'
import { ProposeButton } from './propose-button'
import { searchOf, type TalkQuery } from './talk-query'

export type ThreadProps = {
  start: ThreadView
  query: TalkQuery
  /** The address names an answer: no other page has to be looked for. */
  sought: boolean
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
export function Thread({ start, query, sought, few, comments, official, signedIn, moderator }: ThreadProps) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const { comments: _, ...look } = query
  const { data } = useQuery(threadQuery(start.question.id, look, start))
  const { question, answers } = data
  const here = `${question.path}/questions/${question.id}`
  useAnswerOfLink(here, sought || query.cursor !== undefined || query.before !== undefined)
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

/** Leads on from a link to an answer that another page of the thread has by now. */
function useAnswerOfLink(here: string, sought: boolean) {
  const router = useRouter()
  useEffect(() => {
    const [, id] = /^#a-([0-9a-f-]{36})$/.exec(window.location.hash) ?? []
    if (id && !sought && !document.getElementById(`a-${id}`)) {
      router.replace(`/${here}?answer=${id}#a-${id}`)
    }
  }, [here, sought, router])
}
