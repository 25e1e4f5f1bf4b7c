'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { focusControl, type SummaryItem } from '@/app/_ui/error-summary'
import type { FieldIssue } from '@/lib/core/errors'
import { placeOf, quote } from '../_report/issues'
import { fieldOf, type PostField } from './post-issues'
import { controlId, type PostFormState } from './use-post-form'

/** Sentences for what is wrong, and the way to the control, or the place in a text, that they speak of. */
export function usePostIssues(form: PostFormState) {
  const t = useTranslations('discussion')
  const report = useTranslations('report')
  const general = useTranslations('errors')

  const textOf = (issue: FieldIssue): string => {
    const field = fieldOf(issue)
    const place = field ? placeOf(issue, form.draft[field]) : null
    if (issue.code === 'personal_data') {
      const kind = String(issue.params?.kind ?? 'other')
      return report('issue.personal_data', {
        kind: report.has(`personal.${kind}`) ? report(`personal.${kind}`) : report('personal.other'),
        quote: field && place ? quote(form.draft[field], place) : '',
      })
    }
    if (report.has(`issue.${issue.code}`)) return report(`issue.${issue.code}`, issue.params)
    return general.has(issue.code) ? general(issue.code, issue.params) : report('issue.invalid_value')
  }

  const issueOf = (field: PostField) => form.issues.find((issue) => fieldOf(issue) === field)

  /** Focuses the control of an error; in a text, selects the place it is about. */
  const goTo = (target: string) => {
    focusControl(target)
    const field = (['title', 'text'] as const).find((name) => controlId(form, name) === target)
    const issue = field && issueOf(field)
    const place = issue && placeOf(issue, form.draft[field])
    const element = document.getElementById(target)
    if (place && (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) {
      element.setSelectionRange(place.start, place.end)
    }
  }

  const errorOf = (field: PostField): ReactNode => {
    const issue = issueOf(field)
    if (!issue) return undefined
    if (!placeOf(issue, form.draft[field])) return textOf(issue)
    return (
      <>
        {textOf(issue)}{' '}
        <button type="button" className="link" onClick={() => goTo(controlId(form, field))}>
          {t('show_place')}
        </button>
      </>
    )
  }

  const summary: SummaryItem[] = form.issues.map((issue) => {
    const field = fieldOf(issue)
    return field
      ? {
          target: controlId(form, field),
          text: t('summary_line', { field: t(`field.${field}`), problem: textOf(issue) }),
        }
      : { target: null, text: textOf(issue) }
  })

  return { errorOf, summary, goTo }
}
