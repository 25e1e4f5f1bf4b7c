/** What personal data a set of texts holds, as issues of a form. Pure. */
import type { FieldIssue } from '../core/errors'
import { findPersonalData } from './personal-data'

/** One issue a place, with code `personal_data` and `{ kind, start, end }` in the field's own text. */
export const personalIssues = (
  texts: { path: FieldIssue['path']; text: string }[],
  official: readonly string[],
): FieldIssue[] =>
  texts.flatMap(({ path, text }) =>
    findPersonalData(text, official).map(({ kind, start, end }) => ({
      path,
      code: 'personal_data',
      params: { kind, start, end },
    })),
  )
