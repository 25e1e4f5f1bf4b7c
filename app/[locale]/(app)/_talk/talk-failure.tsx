'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import { ApiError } from '@/lib/http/api-client'

type Problem = ApiError['problem']

/** A sentence for what the server answered. */
export function useProblemText() {
  const t = useTranslations('discussion')
  const general = useTranslations('errors')
  return (problem: Problem | null): string => {
    const code = problem?.code ?? 'failed'
    if (t.has(`problem.${code}`)) return t(`problem.${code}`)
    return general.has(code) ? general(code, { retryAfter: problem?.retryAfter ?? 0 }) : general('failed')
  }
}

/** A post did not get through: why, and that nothing is lost. */
export function TalkFailure({ problem }: { problem: Problem | null }) {
  const t = useTranslations('discussion')
  const textOf = useProblemText()
  const arrived = problem?.code === 'key_used_for_other_request'
  return (
    <Notice
      tone={arrived ? 'warn' : 'bad'}
      live="alert"
      title={t(arrived ? 'arrived_title' : 'failed_title')}
    >
      <p>{textOf(problem)}</p>
      {arrived ? null : <p>{t('failed_kept')}</p>}
    </Notice>
  )
}

/** What the server said, when it was the server that said no. */
export const problemOf = (error: unknown): Problem | null =>
  error instanceof ApiError ? error.problem : null
