'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary, focusControl, type SummaryItem } from '@/app/_ui/error-summary'
import type { FieldIssue } from '@/lib/core/errors'
import { isFields } from '@/lib/entries/compare/json'
import { type At, idOf } from './json-path'
import { type EditState, editedAt } from './state'
import { useEdit, useStore } from './store'
import { useWords } from './use-words'

/** Statement that a place lies in; its card has to be unfolded before the place can be seen. */
function statementAt(state: EditState, at: At): string | undefined {
  if (at[1] !== 'statements' || at[2] === undefined) return undefined
  const statement = editedAt(state, at.slice(0, 3))
  return isFields(statement) ? String(statement.id) : undefined
}

/** The nearest control from a place outwards. */
function nearest(at: At): string | undefined {
  for (let depth = at.length; depth > 1; depth -= 1) {
    const id = idOf(at.slice(0, depth))
    if (document.getElementById(id)) return id
  }
  return undefined
}

/** What keeps the edit from being sent, listed on top; each line leads to its field. */
export function IssueSummary() {
  const t = useTranslations('edit.send')
  const { place, problem } = useWords()
  const store = useStore()
  const issues = useEdit((state) => state.issues)
  const tries = useEdit((state) => state.tries)
  if (issues.length === 0) return null

  const nameOf = ({ path }: FieldIssue): string => {
    const [root, index] = path
    if (root === 'sources') {
      const source = store.read().sources[Number(index)]
      return source ? t('source_named', { title: source.title }) : t('a_source')
    }
    return place(path)
  }
  const items: SummaryItem[] = issues.map((issue, index) => ({
    target:
      issue.path[0] === 'content' && issue.path.length > 1
        ? String(index)
        : issue.path[0] === 'reason'
          ? 'e-reason'
          : null,
    text: nameOf(issue) ? t('issue_line', { field: nameOf(issue), problem: problem(issue) }) : problem(issue),
  }))
  const go = (target: string) => {
    const issue = issues[Number(target)]
    if (!issue) return focusControl(target)
    const statement = statementAt(store.read(), issue.path)
    if (statement) store.act({ do: 'fold', id: statement, open: true })
    requestAnimationFrame(() => {
      const id = nearest(issue.path)
      if (id) focusControl(id)
    })
  }
  return <ErrorSummary title={t('issues', { n: issues.length })} items={items} attempt={tries} onGo={go} />
}
