/** Personal data in a draft, found before anything leaves the browser. */
import type { FieldIssue } from '@/lib/core/errors'
import { findPersonalData } from '@/lib/screening/personal-data'
import { fieldsOf, type ReportDraft } from './draft'

/**
 * An issue for each place, in the order of the form.
 * @param official numbers and addresses of carriers and authorities, which may be named
 */
export function personalIssues(draft: ReportDraft, official: readonly string[] = []): FieldIssue[] {
  const fields = fieldsOf(draft)
  const texts: [path: FieldIssue['path'], text: string][] = [
    ...fields.attempts.map((attempt, index): [FieldIssue['path'], string] => [
      ['attempts', index, 'note'],
      attempt.note ?? '',
    ]),
    [['text'], fields.text ?? ''],
  ]
  return texts.flatMap(([path, text]) =>
    findPersonalData(text, official).map(({ kind, start, end }) => ({
      path,
      code: 'personal_data',
      params: { kind, start, end },
    })),
  )
}
