'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { ApiError } from '@/lib/http/api-client'
import { reportQuery } from '@/lib/reports/client'
import type { OwnReportView } from '@/lib/reports/schema'
import { QueryFailure } from '../_parts/query-failure'
import { SignInFirst } from '../_parts/sign-in-first'

type OwnReportProps = {
  id: string
  /** Where to come back to after signing in, with its locale. */
  here: string
  children: (report: OwnReportView) => ReactNode
}

/** Fetches an own report and shows it, or says why not. */
export function OwnReport({ id, here, children }: OwnReportProps) {
  const t = useTranslations('report')
  const query = useQuery(reportQuery(id))
  if (query.data) return children(query.data)
  if (query.isPending) return <Skeleton label={t('edit.loading')} lines={8} />
  const status = query.error instanceof ApiError ? query.error.problem.status : 0
  if (status === 401) return <SignInFirst title={t('mine.sign_in_title')} next={here} />
  if (status === 403 || status === 404) return <Notice tone="warn" title={t('failed.not_found')} />
  return <QueryFailure title={t('mine.failed')} error={query.error} retry={() => void query.refetch()} />
}
