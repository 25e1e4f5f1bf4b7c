'use client'

import { useTranslations } from 'next-intl'
import { ApiError } from '@/lib/http/api-client'

const MINUTE_S = 60

/** What went wrong, in sentences: beside a field where the server named it, else for the whole form. */
export type Failure = { fields: Record<string, string>; form: string | null }

/** Turns an error of a call into sentences. */
export function useFailure(): (error: unknown) => Failure {
  const t = useTranslations('auth')
  const issueText = (code: string, params?: Record<string, string | number>) =>
    t.has(`issue.${code}`) ? t(`issue.${code}`, params) : t('issue.invalid_value')
  return (error) => {
    const problem = error instanceof ApiError ? error.problem : null
    const fields: Record<string, string> = {}
    for (const issue of problem?.issues ?? []) {
      const name = String(issue.path[0] ?? '')
      if (name && !fields[name]) fields[name] = issueText(issue.code, issue.params)
    }
    if (Object.keys(fields).length > 0) return { fields, form: null }
    const whole = problem?.issues?.[0]
    if (whole) return { fields, form: issueText(whole.code, whole.params) }
    const code = problem && t.has(`failed.${problem.code}`) ? problem.code : 'failed'
    const minutes = Math.max(1, Math.ceil((problem?.retryAfter ?? 0) / MINUTE_S))
    return { fields, form: t(`failed.${code}`, { minutes }) }
  }
}
