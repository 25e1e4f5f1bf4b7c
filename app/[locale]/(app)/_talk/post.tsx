'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { PostView } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { EditPost } from './edit-post'
import { FlagButton } from './flag-button'
import { Helpful } from './helpful'
import { HistoryButton } from './history-button'
import { anchorOf, PostHead } from './post-head'
import { WithdrawPost } from './withdraw-post'

type PostProps = {
  post: PostView
  official: string[]
  /** More that can be done with it, e.g. accepting. */
  actions?: ReactNode
  /** What stands below it: its comments. */
  children?: ReactNode
}

/** A question, an answer or a comment: who, what, and what the reader may do with it. */
export function Post({ post, official, actions, children }: PostProps) {
  const t = useTranslations('discussion')
  const [editing, setEditing] = useState(false)
  const gone = post.html === ''
  return (
    <article
      className={`post post-${post.kind}`}
      id={anchorOf(post)}
      tabIndex={-1}
      data-accepted={post.acceptedAt ? '' : undefined}
    >
      {gone ? <p className="empty">{t('stub')}</p> : <PostHead post={post} />}
      {editing ? (
        <EditPost start={post} official={official} onEnd={() => setEditing(false)} />
      ) : (
        <div
          className="prose post-text"
          lang={LOCALE_TAGS[post.language]}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made safe by the server's renderer when it was written
          dangerouslySetInnerHTML={{ __html: post.html }}
        />
      )}
      {post.state === 'held' && post.mine ? <p className="hint">{t('held_next')}</p> : null}
      {gone || editing ? null : (
        <div className="post-actions">
          {post.kind === 'comment' ? null : <Helpful post={post} />}
          {actions}
          {post.may.edit ? (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              {t('edit.open')}
            </button>
          ) : null}
          {post.may.withdraw ? <WithdrawPost post={post} /> : null}
          {post.editedAt ? <HistoryButton post={post} /> : null}
          {post.mine ? null : <FlagButton on="post" id={post.id} />}
        </div>
      )}
      {children}
    </article>
  )
}
