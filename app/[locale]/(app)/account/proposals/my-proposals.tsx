'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { myProposalsQuery } from '@/lib/entries/proposal-client'
import { ApiError } from '@/lib/http/api-client'
import { Link } from '@/lib/i18n/navigation'
import { QueryFailure } from '../../_parts/query-failure'
import { SignInFirst } from '../../_parts/sign-in-first'
import { MyProposal } from './my-proposal'

/** Own proposals, the newest first. */
export function MyProposals() {
  const t = useTranslations('edit.mine')
  const locale = useLocale()
  const query = useInfiniteQuery(myProposalsQuery())

  if (query.isPending) return <Skeleton label={t('loading')} lines={6} />
  if (query.isError && !query.data) {
    return query.error instanceof ApiError && query.error.problem.status === 401 ? (
      <SignInFirst title={t('sign_in_title')} next={`/${locale}/account/proposals`} />
    ) : (
      <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
    )
  }
  const proposals = query.data.pages.flatMap((page) => page.items)
  if (proposals.length === 0) {
    return (
      <Notice title={t('empty_title')}>
        <p>{t('empty')}</p>
        <p>
          <Link href="/new">{t('missing')}</Link>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <ul className="reports-mine">
        {proposals.map((proposal) => (
          <MyProposal key={proposal.id} proposal={proposal} />
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
