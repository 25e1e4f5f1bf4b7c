'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { talkKeys } from '@/lib/discussion/client'
import type { PostView } from '@/lib/discussion/schema'
import { type Change, withChanged } from './posts-in'

/** Changes a post in everything this browser remembers of lists and threads. */
export function usePosts() {
  const queries = useQueryClient()
  const change = useCallback(
    (id: string, how: Change) =>
      queries.setQueriesData({ queryKey: talkKeys.all }, (data: unknown) => withChanged(data, id, how)),
    [queries],
  )
  const put = useCallback((post: PostView) => change(post.id, () => post), [change])
  return { change, put }
}
