'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { ApiError } from '@/lib/http/api-client'
import { myReportsQuery } from '@/lib/reports/client'
import { QueryFailure } from '../../_parts/query-failure'
import { SignInFirst } from '../../_parts/sign-in-first'
import { MyReport } from './my-report'

/** Own reports, the newest first. */
export function MyReports() {
  const t = useTranslations('report.mine')
  const locale = useLocale()
  const query = useInfiniteQuery(myReportsQuery())

  if (query.isPending) return <Skeleton label={t('loading')} lines={6} />
  if (query.isError && !query.data) {
    return query.error instanceof ApiError && query.error.problem.status === 401 ? (
      <SignInFirst title={t('sign_in_title')} next={`/${locale}/account/reports`} />
    ) : (
      <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
    )
  }
  const reports = query.data.pages.flatMap((page) => page.items)
  if (reports.length === 0) {
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
      <ul className="reports-mine">
        {reports.map((report) => (
          <MyReport key={report.id} report={report} />
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
