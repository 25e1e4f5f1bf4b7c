import { expect, test } from 'vitest'
import type { OwnReportView } from '@/lib/reports/schema'
import {
  differences,
  draftOf,
  emptyAttempt,
  emptyDraft,
  fieldsOf,
  moveAttempt,
  nextKey,
  sameDraft,
} from './draft'

const stored: OwnReportView = {
  id: '018f0000-0000-7000-8000-000000000001',
  path: 'pe/claro/cancel',
  topic: 'cancel',
  author: 'Ana',
  connection: 'customer',
  lineType: 'postpaid',
  simType: 'esim',
  holderType: 'passport_only',
  fromAbroad: true,
  attempts: [
    { happenedOn: '2026-10-01', channel: 'app', result: 'refused', minutes: null, documents: [], note: null },
    {
      happenedOn: '2026-10-02',
      channel: 'store',
      result: 'done',
      minutes: 40,
      documents: ['passport'],
      note: 'x',
    },
  ],
  outcome: 'completed',
  language: 'es',
  html: '<p>…</p>',
  text: 'Fui a la tienda y me atendieron.',
  happenedOn: '2026-10-02',
  publishedAt: null,
  comments: 0,
  state: 'held',
  version: 3,
  createdAt: '2026-10-03T00:00:00.000Z',
  editedAt: null,
  decision: null,
  may: { edit: true, withdraw: true },
}

test('what is empty is left out of the fields', () => {
  const fields = fieldsOf(emptyDraft('zh'))
  expect(fields).toMatchObject({ lineType: undefined, fromAbroad: undefined, text: '', language: 'zh' })
  expect(fields.attempts).toEqual([
    {
      happenedOn: undefined,
      channel: undefined,
      result: undefined,
      minutes: undefined,
      documents: [],
      note: undefined,
    },
  ])
})

test('a stored report becomes a draft and the same fields again', () => {
  const fields = fieldsOf(draftOf(stored))
  expect(fields).toMatchObject({
    lineType: 'postpaid',
    fromAbroad: true,
    text: stored.text,
    outcome: 'completed',
  })
  expect(fields.attempts[0]).toMatchObject({ channel: 'app', minutes: undefined, note: undefined })
  expect(fields.attempts[1]).toMatchObject({
    channel: 'store',
    minutes: 40,
    documents: ['passport'],
    note: 'x',
  })
})

test('minutes that are no number stay wrong and are not dropped', () => {
  const draft = { ...emptyDraft('en'), attempts: [{ ...emptyAttempt('1'), minutes: 'ten' }] }
  expect(fieldsOf(draft).attempts[0]?.minutes).toBeNaN()
})

test('two drafts that differ only in the names of attempts are the same', () => {
  const one = draftOf(stored)
  const other = { ...one, attempts: one.attempts.map((attempt) => ({ ...attempt, key: `${attempt.key}9` })) }
  expect(sameDraft(one, other)).toBe(true)
  expect(sameDraft(one, { ...one, text: `${one.text}!` })).toBe(false)
})

test('names the fields in which two versions differ', () => {
  const one = draftOf(stored)
  expect(differences(one, { ...one, outcome: 'retained', fromAbroad: 'no' }).sort()).toEqual([
    'fromAbroad',
    'outcome',
  ])
})

test('moves an attempt, and leaves the list alone at its ends', () => {
  const list = ['1', '2', '3'].map(emptyAttempt)
  expect(moveAttempt(list, 2, -1).map(({ key }) => key)).toEqual(['1', '3', '2'])
  expect(moveAttempt(list, 0, 1).map(({ key }) => key)).toEqual(['2', '1', '3'])
  expect(moveAttempt(list, 0, -1)).toBe(list)
  expect(moveAttempt(list, 2, 1)).toBe(list)
})

test('a new attempt gets a name that is not taken', () => {
  expect(nextKey(['1', '7'].map(emptyAttempt))).toBe('8')
  expect(nextKey([])).toBe('1')
})
