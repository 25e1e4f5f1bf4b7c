'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import { Skeleton } from '@/app/_ui/skeleton'
import { editBaseQuery, proposalQuery } from '@/lib/entries/proposal-client'
import { ApiError } from '@/lib/http/api-client'
import { QueryFailure } from '../_parts/query-failure'
import { SignInFirst } from '../_parts/sign-in-first'
import { EditSession } from './edit-session'

type EditorProps = {
  path: string
  /** What somebody called the page that is missing. */
  name?: string
  /** An own proposal that is to be changed. */
  revise?: string
  currency?: string
}

/** Fetches what the editor of a page opens with; then the editor, or why not. */
export function Editor({ path, name, revise, currency }: EditorProps) {
  const t = useTranslations('edit')
  const locale = useLocale()
  const queries = useQueryClient()
  const base = useQuery(editBaseQuery(path, locale))
  const proposal = useQuery({ ...proposalQuery(revise ?? '', locale), enabled: revise !== undefined })
  const address = `/${locale}/${path}/propose`
  const query = new URLSearchParams({ ...(name ? { name } : {}), ...(revise ? { revise } : {}) })
  const here = query.size > 0 ? `${address}?${query}` : address

  const error = base.error ?? proposal.error
  if (error) {
    const status = error instanceof ApiError ? error.problem.status : 0
    if (status === 401) return <SignInFirst title={t('sign_in_title')} next={here} />
    if (status === 404) return <Notice tone="warn" title={t('not_here')} />
    return <QueryFailure title={t('load_failed')} error={error} retry={() => void base.refetch()} />
  }
  if (!base.data || (revise !== undefined && !proposal.data)) {
    return <Skeleton label={t('loading')} lines={10} />
  }
  return (
    <EditSession
      base={base.data}
      proposal={proposal.data ?? null}
      name={name}
      currency={currency}
      here={here}
      preview={`${address}/preview`}
      refetch={async () =>
        (await queries.fetchQuery({ ...editBaseQuery(path, locale), staleTime: 0 })) ?? null
      }
    />
  )
}
