/** From the issues of a check to the controls they belong to. */
import type { FieldIssue } from '@/lib/core/errors'
import { zodIssues } from '@/lib/core/issues'
import { submitReportSchema } from '@/lib/reports/schema'
import { fieldsOf, type ReportDraft } from './draft'

/** Deepest part of a path that has a control: attempts, index, field. */
const CONTROL_DEPTH = 3
/** The form gives these itself; a person cannot mend them. */
const NOT_IN_FORM = new Set(['entry', 'id', 'version'])

/** Id of the control an issue belongs to; null when it belongs to the report as a whole. */
export function controlOf(issue: Pick<FieldIssue, 'path'>): string | null {
  const [first, ...rest] = issue.path
  if (first === undefined || NOT_IN_FORM.has(String(first))) return null
  const depth = first === 'attempts' ? CONTROL_DEPTH - 1 : 0
  return [first, ...rest.slice(0, depth)].join('-')
}

/** The first issue of each control. */
export function byControl(issues: FieldIssue[]): Map<string, FieldIssue> {
  const found = new Map<string, FieldIssue>()
  for (const issue of issues) {
    const control = controlOf(issue)
    if (control && !found.has(control)) found.set(control, issue)
  }
  return found
}

/** The issues that are left once somebody has changed a control, or a whole part such as `attempts`. */
export const withoutControl = (issues: FieldIssue[], changed: string): FieldIssue[] =>
  issues.filter((issue) => {
    const control = controlOf(issue)
    return control !== changed && !control?.startsWith(`${changed}-`)
  })

/** What the contract finds wrong with a draft, in the order of the form; empty when it can be sent. */
export function check(draft: ReportDraft, entry: string): FieldIssue[] {
  const input = { entry, ...fieldsOf(draft) }
  const parsed = submitReportSchema.safeParse(input)
  if (parsed.success) return []
  return zodIssues(parsed.error).map((issue) => {
    const value = valueAt(input, issue.path)
    if (value === undefined) return { path: issue.path, code: 'required' }
    return issue.code === 'required' ? { ...issue, code: 'invalid_value' } : issue
  })
}

function valueAt(input: unknown, path: FieldIssue['path']): unknown {
  let value = input
  for (const part of path) value = (value as Record<string, unknown> | undefined)?.[part]
  return value
}

/** Place in a text that an issue points at. */
export type Place = { start: number; end: number }

/** The place of an issue, in the text as it was typed: places are counted without leading blanks. */
export function placeOf(issue: FieldIssue, typed: string): Place | null {
  const start = issue.params?.start
  const end = issue.params?.end
  if (typeof start !== 'number' || typeof end !== 'number') return null
  const leading = typed.length - typed.trimStart().length
  return { start: start + leading, end: end + leading }
}

/** The words at a place, for quoting them in a sentence. */
export const quote = (typed: string, place: Place): string => typed.slice(place.start, place.end)
