'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toasts'
import { votePost } from '@/lib/discussion/client'
import type { PostView } from '@/lib/discussion/schema'
import { voted } from './posts-in'
import { problemOf, useProblemText } from './talk-failure'
import { usePosts } from './use-posts'
import { useToSignIn } from './use-to-sign-in'

/** "Helpful": counted at once, taken back by pressing again, and put back where it did not get through. */
export function Helpful({ post }: { post: PostView }) {
  const t = useTranslations('discussion')
  const say = useToast()
  const problemText = useProblemText()
  const { change } = usePosts()
  const { signedIn, toSignIn } = useToSignIn()
  const voting = useMutation({
    // One after the other: the last press counts.
    scope: { id: `helpful-${post.id}` },
    mutationFn: (helpful: boolean) => votePost(post.id, helpful),
    onMutate: (helpful) => change(post.id, (before) => voted(before, helpful)),
    onSuccess: (now, helpful) =>
      change(post.id, (before) => (before.voted === helpful ? { ...before, ...now } : before)),
    onError: (error, helpful) => {
      change(post.id, (before) => voted(before, !helpful))
      if (problemOf(error)?.status === 401) toSignIn()
      else say(problemText(problemOf(error)))
    },
  })
  if (post.mine || (signedIn && !post.may.vote)) {
    return post.helpful > 0 ? <span className="fine">{t('helpful_count', { n: post.helpful })}</span> : null
  }
  return (
    <Button
      look="quiet"
      className="helpful"
      aria-pressed={post.voted}
      onClick={() => (signedIn === false ? toSignIn() : voting.mutate(!post.voted))}
    >
      <span aria-hidden="true">{post.voted ? '✓' : '＋'}</span>
      {t('helpful')}
      <span className="count">{post.helpful}</span>
    </Button>
  )
}
