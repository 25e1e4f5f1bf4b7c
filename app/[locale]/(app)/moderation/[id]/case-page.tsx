'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { ApiError } from '@/lib/http/api-client'
import { caseQuery } from '@/lib/moderation/client'
import { QueryFailure } from '../../_parts/query-failure'
import { CaseRoom } from './case-room'

/** Fetches the case and shows it, or says why not. */
export function CasePage({ id }: { id: string }) {
  const t = useTranslations('moderation')
  const query = useQuery(caseQuery(id))
  if (query.data) return <CaseRoom key={id} subject={query.data} />
  if (query.isPending) return <Skeleton label={t('case.loading')} lines={10} />
  const status = query.error instanceof ApiError ? query.error.problem.status : 0
  if (status === 404) return <Notice tone="warn" title={t('case.gone')} />
  return <QueryFailure title={t('case.failed')} error={query.error} retry={() => void query.refetch()} />
}
