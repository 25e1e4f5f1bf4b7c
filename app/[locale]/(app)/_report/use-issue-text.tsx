'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SummaryItem } from '@/app/_ui/error-summary'
import { focusControl } from '@/app/_ui/error-summary'
import type { FieldIssue } from '@/lib/core/errors'
import type { ReportDraft } from './draft'
import { byControl, controlOf, placeOf, quote } from './issues'

/** What is wrong with a control, or nothing. */
export type ErrorOf = (control: string) => ReactNode

/** Sentences for issues, and the way to the control, or the place in a text, that they speak of. */
export function useIssueText(draft: ReportDraft, issues: FieldIssue[]) {
  const t = useTranslations('report')
  const general = useTranslations('errors')
  const found = byControl(issues)

  const typedAt = (control: string): string => {
    if (control === 'text') return draft.text
    const [, index, name] = control.split('-')
    return name === 'note' ? (draft.attempts[Number(index)]?.note ?? '') : ''
  }

  const textOf = (issue: FieldIssue): string => {
    const typed = typedAt(controlOf(issue) ?? '')
    const place = placeOf(issue, typed)
    const kind = String(issue.params?.kind ?? 'other')
    if (issue.code === 'personal_data') {
      return t('issue.personal_data', {
        kind: t.has(`personal.${kind}`) ? t(`personal.${kind}`) : t('personal.other'),
        quote: place ? quote(typed, place) : '',
      })
    }
    if (t.has(`issue.${issue.code}`)) return t(`issue.${issue.code}`, issue.params)
    return general.has(issue.code) ? general(issue.code, issue.params) : t('issue.invalid_value')
  }

  /** Focuses the control of an error; in a text, selects the place it is about. */
  const goTo = (control: string) => {
    focusControl(control)
    const issue = found.get(control)
    const element = document.getElementById(control)
    const place = issue ? placeOf(issue, typedAt(control)) : null
    if (place && element instanceof HTMLTextAreaElement) element.setSelectionRange(place.start, place.end)
  }

  const errorOf: ErrorOf = (control) => {
    const issue = found.get(control)
    if (!issue) return undefined
    if (!placeOf(issue, typedAt(control))) return textOf(issue)
    return (
      <>
        {textOf(issue)}{' '}
        <button type="button" className="link" onClick={() => goTo(control)}>
          {t('show_place')}
        </button>
      </>
    )
  }

  const nameOf = (control: string): string => {
    const [first, index, name] = control.split('-')
    if (index === undefined) return t(`field.${first}`)
    const attempt = t('attempt', { number: Number(index) + 1 })
    return name ? t('field_of', { part: attempt, field: t(`field.${name}`) }) : attempt
  }

  const summary: SummaryItem[] = [
    ...[...found].map(([control, issue]) => ({
      target: control,
      text: t('summary_line', { field: nameOf(control), problem: textOf(issue) }),
    })),
    ...issues
      .filter((issue) => controlOf(issue) === null)
      .map((issue) => ({ target: null, text: textOf(issue) })),
  ]

  return { errorOf, summary, goTo }
}
