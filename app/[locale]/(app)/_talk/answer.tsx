'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PostView } from '@/lib/discussion/schema'
import { AcceptButton } from './accept-button'
import { Comments, type CommentsProps } from './comments'
import { Post } from './post'

type AnswerProps = {
  question: PostView
  answer: PostView
  official: string[]
  comments: Pick<CommentsProps, 'few' | 'page' | 'from' | 'allHref' | 'nextHref'>
  /** For moderators: turns it into a proposal. */
  propose?: ReactNode
  signedIn: boolean
}

/** One answer with its comments. */
export function Answer({ question, answer, official, comments, propose, signedIn }: AnswerProps) {
  const t = useTranslations('discussion')
  const shown = answer.state === 'published'
  // Nobody is signed in yet: writing comes first, then signing in.
  const mayReply = shown && (answer.may.reply || !signedIn)
  return (
    <li>
      <Post
        post={answer}
        official={official}
        actions={
          <>
            {question.may.accept && shown ? <AcceptButton question={question} answer={answer} /> : null}
            {shown ? propose : null}
          </>
        }
      >
        {shown || answer.replies > 0 ? (
          <section aria-label={t('comments.name')}>
            <Comments
              {...comments}
              on="post"
              id={answer.id}
              official={official}
              count={answer.replies}
              mayReply={mayReply}
            />
          </section>
        ) : null}
      </Post>
    </li>
  )
}
