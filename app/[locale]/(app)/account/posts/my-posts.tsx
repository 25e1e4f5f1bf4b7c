'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { myPostsQuery } from '@/lib/discussion/client'
import { ApiError } from '@/lib/http/api-client'
import { QueryFailure } from '../../_parts/query-failure'
import { SignInFirst } from '../../_parts/sign-in-first'
import { MyPost } from './my-post'

/** Own posts, the newest first. */
export function MyPosts() {
  const t = useTranslations('discussion.mine')
  const locale = useLocale()
  const query = useInfiniteQuery(myPostsQuery())

  if (query.isPending) return <Skeleton label={t('loading')} lines={6} />
  if (query.isError && !query.data) {
    return query.error instanceof ApiError && query.error.problem.status === 401 ? (
      <SignInFirst title={t('sign_in_title')} next={`/${locale}/account/posts`} />
    ) : (
      <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
    )
  }
  const posts = query.data.pages.flatMap((page) => page.items)
  if (posts.length === 0) {
    return (
      <Notice title={t('empty_title')}>
        <p>{t('empty')}</p>
        <p>
          <a href={`/${locale}`}>{t('find')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <ul className="questions">
        {posts.map((post) => (
          <MyPost key={post.id} post={post} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button look="plain" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? t('more_loading') : t('more')}
        </Button>
      ) : null}
    </>
  )
}
