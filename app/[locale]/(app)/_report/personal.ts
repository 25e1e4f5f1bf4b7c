/** Personal data in a draft, found before anything leaves the browser. */
import type { FieldIssue } from '@/lib/core/errors'
import { personalIssues } from '@/lib/screening/personal-issues'
import { fieldsOf, type ReportDraft } from './draft'

/**
 * An issue for each place, in the order of the form.
 * @param official numbers and addresses of carriers and authorities, which may be named
 */
export function draftPersonalIssues(draft: ReportDraft, official: readonly string[] = []): FieldIssue[] {
  const { attempts, text } = fieldsOf(draft)
  const notes = attempts.map(({ note }, index) => ({ path: ['attempts', index, 'note'], text: note ?? '' }))
  return personalIssues([...notes, { path: ['text'], text: text ?? '' }], official)
}
