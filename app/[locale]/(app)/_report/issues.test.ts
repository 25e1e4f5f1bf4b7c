import { expect, test } from 'vitest'
import { emptyAttempt, emptyDraft, type ReportDraft } from './draft'
import { byControl, check, controlOf, placeOf, quote, withoutControl } from './issues'
import { draftPersonalIssues } from './personal'

const complete: ReportDraft = {
  lineType: 'postpaid',
  simType: 'esim',
  holderType: 'passport_only',
  fromAbroad: 'yes',
  connection: 'customer',
  attempts: [{ ...emptyAttempt('1'), happenedOn: '2026-10-01', channel: 'app', result: 'done' }],
  outcome: 'completed',
  language: 'en',
  text: 'I asked in the app and it was done.',
}
const entry = 'pe/claro/cancel'

test('a complete draft has no issues', () => {
  expect(check(complete, entry)).toEqual([])
  expect(draftPersonalIssues(complete)).toEqual([])
})

test('an empty draft names every control that must be filled in', () => {
  const found = byControl(check(emptyDraft('en'), entry))
  expect([...found.keys()]).toEqual([
    'lineType',
    'simType',
    'holderType',
    'fromAbroad',
    'connection',
    'attempts-0-happenedOn',
    'attempts-0-channel',
    'attempts-0-result',
    'outcome',
    'text',
  ])
  expect(found.get('simType')?.code).toBe('required')
  expect(found.get('attempts-0-channel')?.code).toBe('required')
  expect(found.get('text')).toMatchObject({ code: 'too_small', params: { minimum: 20 } })
})

test('minutes that are no number and a day to come are named at their attempt', () => {
  const attempt = { ...complete.attempts[0]!, happenedOn: '2999-01-01', minutes: 'ten' }
  const found = byControl(check({ ...complete, attempts: [complete.attempts[0]!, attempt] }, entry))
  expect(found.get('attempts-1-happenedOn')?.code).toBe('in_the_future')
  expect(found.get('attempts-1-minutes')?.code).toBe('invalid_value')
})

test('paths lead to controls, what is not in the form to none', () => {
  expect(controlOf({ path: ['attempts', 2, 'documents', 11] })).toBe('attempts-2-documents')
  expect(controlOf({ path: ['attempts'] })).toBe('attempts')
  expect(controlOf({ path: ['text'] })).toBe('text')
  expect(controlOf({ path: ['entry'] })).toBeNull()
  expect(controlOf({ path: [] })).toBeNull()
})

test('a changed control loses its issues, and a changed part those below it', () => {
  const issues = [
    { path: ['attempts', 0, 'note'], code: 'too_long' },
    { path: ['attempts', 1, 'note'], code: 'too_long' },
    { path: ['text'], code: 'too_small' },
  ]
  expect(withoutControl(issues, 'attempts-0-note').map(controlOf)).toEqual(['attempts-1-note', 'text'])
  expect(withoutControl(issues, 'attempts').map(controlOf)).toEqual(['text'])
})

test('personal data is found where it stands, counted from the text as it was typed', () => {
  const typed = '\n  They wrote to ana.perez@example.org and then nothing happened.'
  const [issue] = draftPersonalIssues({ ...complete, text: typed })
  expect(issue).toMatchObject({ path: ['text'], code: 'personal_data', params: { kind: 'email' } })
  expect(quote(typed, placeOf(issue!, typed)!)).toBe('ana.perez@example.org')
})

test('personal data in a remark names its attempt', () => {
  const attempts = [complete.attempts[0]!, { ...complete.attempts[0]!, note: 'mail: ana.perez@example.org' }]
  expect(draftPersonalIssues({ ...complete, attempts }).map(controlOf)).toEqual(['attempts-1-note'])
})

test('an issue without a place points nowhere', () => {
  expect(placeOf({ path: ['text'], code: 'too_small', params: { minimum: 20 } }, 'x')).toBeNull()
})
