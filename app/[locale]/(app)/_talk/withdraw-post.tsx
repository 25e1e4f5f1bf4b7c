'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useToast } from '@/app/_ui/toasts'
import { withdrawPost } from '@/lib/discussion/client'
import type { PostView } from '@/lib/discussion/schema'
import { newKey } from '@/lib/http/api-client'
import { problemOf, TalkFailure } from './talk-failure'
import { usePosts } from './use-posts'

/** Taking one's own post back, after one question; where somebody answered, an empty place stays. */
export function WithdrawPost({ post }: { post: PostView }) {
  const t = useTranslations('discussion.withdraw')
  const say = useToast()
  const { put } = usePosts()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const taking = useMutation({
    mutationFn: () => withdrawPost(post.id, post.version, key),
    onSuccess: (changed) => {
      setOpen(false)
      put(changed)
      say(t('done'))
    },
    onError: (error) => {
      const current = problemOf(error)?.current
      if (current) put(current as PostView)
    },
  })
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => {
          taking.reset()
          setKey(newKey())
          setOpen(true)
        }}
      >
        {t('ask')}
      </button>
      <Dialog
        open={open}
        title={t(`title.${post.kind}`)}
        close={t('no')}
        onClose={() => setOpen(false)}
        actions={
          <Button look="danger" pending={taking.isPending} onClick={() => taking.mutate()}>
            {taking.isPending ? t('working') : t('yes')}
          </Button>
        }
      >
        <p>{t(post.replies > 0 ? 'text_answered' : 'text')}</p>
        {taking.isError ? <TalkFailure problem={problemOf(taking.error)} /> : null}
      </Dialog>
    </>
  )
}
