'use client'

import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type MouseEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toasts'
import {
  type CommentTarget,
  comment,
  commentsHereQuery,
  commentsQuery,
  talkKeys,
} from '@/lib/discussion/client'
import type { PostPage, PostView } from '@/lib/discussion/schema'
import { Post } from './post'
import { draftIdOf } from './post-draft'
import { PostForm } from './post-form'
import { usePostForm } from './use-post-form'

export type CommentsProps = CommentTarget & {
  official: string[]
  /** The first few, where not all of them are on the page. */
  few?: PostView[]
  /** A page of them, where all were asked for. */
  page?: PostPage | null
  /** Cursor that page begins after. */
  from?: string | null
  /** How many there are. */
  count: number
  /** Address of the page with all comments, without script; `cursor` goes at its end. */
  allHref: string
  nextHref: string
  mayReply: boolean
  /** The form stands open, not behind a button. */
  open?: boolean
}

/** Comments on a report or an answer, the oldest first, and the form for another. */
export function Comments(props: CommentsProps) {
  const { on, id, few = [], page = null, from = null, count, nextHref, allHref } = props
  const t = useTranslations('discussion.comments')
  const queries = useQueryClient()
  const [all, setAll] = useState(page !== null)
  const here = useQuery(commentsHereQuery({ on, id }, few))
  const query = useInfiniteQuery({ ...commentsQuery({ on, id }, from, page), enabled: all })
  const fetched = query.data?.pages.flatMap((one) => one.items)
  const published = few.filter((post) => post.state === 'published').length
  const ids = new Set(fetched?.map((post) => post.id))
  // What was written on this page stands last, until it comes with the others.
  const shown = [...(fetched ?? []), ...here.data.items.filter((post) => !ids.has(post.id))]
  const last = query.data?.pages.at(-1)

  // The address says which comments are open, so that a link to one of them finds it.
  const showAll = () => {
    setAll(true)
    window.history.replaceState(window.history.state, '', allHref)
  }
  const show = (event: MouseEvent, how: () => void) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    how()
  }
  return (
    <div className="comments">
      {shown.length > 0 ? (
        <ul className="comment-list" aria-label={t('name')}>
          {shown.map((post) => (
            <li key={post.id}>
              <Post post={post} official={props.official} />
            </li>
          ))}
        </ul>
      ) : null}
      {query.isError ? (
        <p className="field-error" role="alert">
          {t('failed')}
        </p>
      ) : null}
      {!fetched && count > published ? (
        <p>
          <a href={allHref} aria-busy={query.isFetching} onClick={(event) => show(event, showAll)}>
            {t(query.isFetching ? 'loading' : 'all', { n: count })}
          </a>
        </p>
      ) : null}
      {last?.nextCursor ? (
        <p>
          <a
            href={`${nextHref}${encodeURIComponent(last.nextCursor)}`}
            aria-busy={query.isFetchingNextPage}
            onClick={(event) => show(event, () => void query.fetchNextPage())}
          >
            {t(query.isFetchingNextPage ? 'loading' : 'more')}
          </a>
        </p>
      ) : null}
      {props.mayReply ? (
        <CommentForm
          {...props}
          onDone={(post) =>
            queries.setQueryData(talkKeys.here({ on, id }), (before: { items: PostView[] } | undefined) => ({
              items: [...(before?.items ?? few), post],
            }))
          }
        />
      ) : null}
    </div>
  )
}

type CommentFormProps = CommentTarget & {
  official: string[]
  open?: boolean
  onDone: (post: PostView) => void
}

function CommentForm({ on, id, official, open: always = false, onDone }: CommentFormProps) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const say = useToast()
  const queries = useQueryClient()
  const [open, setOpen] = useState(always)
  const form = usePostForm({
    draftId: draftIdOf('comment', id),
    start: { title: '', text: '', language: locale },
    official,
    send: ({ text, language, key }) => comment({ on, id, text, language }, key),
    onDone: (post) => {
      onDone(post)
      void queries.invalidateQueries({ queryKey: talkKeys.mine })
      setOpen(always)
      say(t(post.state === 'held' ? 'sent_held' : 'sent'))
    },
  })
  if (!open && !form.restored) {
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('comments.add')}
      </Button>
    )
  }
  return (
    <PostForm
      form={form}
      what="comment"
      onCancel={
        always
          ? undefined
          : () => {
              form.discard()
              setOpen(false)
            }
      }
    />
  )
}
