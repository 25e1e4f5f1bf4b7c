'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/app/_ui/toasts'
import { editPost } from '@/lib/discussion/client'
import type { PostView } from '@/lib/discussion/schema'
import { PostConflict } from './post-conflict'
import { draftIdOf, draftOfPost } from './post-draft'
import { PostForm } from './post-form'
import { usePostForm } from './use-post-form'
import { usePosts } from './use-posts'

type EditPostProps = { start: PostView; official: string[]; onEnd: () => void }

/** Changes an own post from the version its author saw; a newer one is laid beside theirs. */
export function EditPost({ start, official, onEnd }: EditPostProps) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  const say = useToast()
  const { put } = usePosts()
  const [newer, setNewer] = useState<PostView | null>(null)
  const withTitle = start.kind === 'question'
  const form = usePostForm({
    draftId: draftIdOf('edit', start.id),
    start: { ...draftOfPost(start), language: start.language ?? locale },
    version: start.version,
    withTitle,
    official,
    send: ({ title, text, language, key, version }) =>
      editPost(
        { id: start.id, version: version ?? start.version, text, language, ...(withTitle ? { title } : {}) },
        key,
      ),
    onDone: (post) => {
      put(post)
      say(t(post.state === 'held' ? 'edit.saved_held' : 'edit.saved'))
      onEnd()
    },
    onConflict: setNewer,
  })
  const takeOn = (whose: 'mine' | 'theirs') => {
    if (!newer) return
    const theirs = draftOfPost(newer)
    form.rebase({ draft: theirs, version: newer.version }, whose === 'mine' ? form.draft : theirs)
    setNewer(null)
  }
  return (
    <PostForm
      form={form}
      what="edit"
      instead={newer ? <PostConflict mine={form.draft} stored={newer} onTake={takeOn} /> : undefined}
      onCancel={() => {
        form.discard()
        onEnd()
      }}
    />
  )
}
