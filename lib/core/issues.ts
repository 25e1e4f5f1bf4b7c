/** Zod's issues as the codes that the messages know. Browser-safe. */
import type { z } from 'zod'
import type { FieldIssue } from './errors'

const CUSTOM_CODE = /^[a-z0-9_]+$/

function codeOf(issue: z.core.$ZodIssue): Pick<FieldIssue, 'code' | 'params'> {
  if (CUSTOM_CODE.test(issue.message)) return { code: issue.message }
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? { code: 'required' }
        : { code: 'too_small', params: { minimum: Number(issue.minimum) } }
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too_long' : 'too_big',
        params: { maximum: Number(issue.maximum) },
      }
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'invalid_value' }
    case 'unrecognized_keys':
      return { code: 'unknown_field', params: { field: issue.keys[0] ?? '' } }
    default:
      return { code: 'invalid_value' }
  }
}

/** Issues of a zod error in our own shape. A custom issue's message is its code. */
export function zodIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    ...codeOf(issue),
    ...('params' in issue && issue.params ? { params: issue.params as FieldIssue['params'] } : {}),
  }))
}
