import { describe, expect, it } from 'vitest'
import type { Actor, MemberActor } from '../core/actor'
import { ANONYMOUS } from '../core/actor'
import {
  mayEditReport,
  maySeeReport,
  maySubmitReport,
  mayWithdrawReport,
  publishesAtOnce,
} from './permissions'
import { REPORT_STATES, type ReportState } from './schema'

const member = (overrides: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  id: 'author',
  name: 'A',
  role: 'member',
  trust: 0,
  status: 'active',
  locale: 'en',
  ...overrides,
})
const report = (state: ReportState) => ({ authorId: 'author', state })
const stranger = member({ id: 'stranger' })
const moderator = member({ id: 'moderator', role: 'moderator' })
const OPEN: ReportState[] = ['held', 'changes_requested', 'published']

describe.each(REPORT_STATES)('a report that is %s', (state) => {
  it('is seen by its author and by moderators, by others only when it is published', () => {
    const seen = (actor: Actor) => maySeeReport(actor, report(state))
    expect([seen(member()), seen(moderator)]).toEqual([true, true])
    expect([seen(stranger), seen(ANONYMOUS)]).toEqual([state === 'published', state === 'published'])
    expect(seen({ ...moderator, status: 'suspended' })).toBe(state === 'published')
  })

  it('is changed and taken back by its author alone, while it is open', () => {
    const expected = OPEN.includes(state) || 'report_not_editable'
    expect(mayEditReport(member(), report(state))).toBe(expected)
    expect(mayWithdrawReport(member(), report(state))).toBe(expected)
    for (const actor of [stranger, moderator, ANONYMOUS]) {
      expect(mayEditReport(actor, report(state))).toBe('not_your_report')
      expect(mayWithdrawReport(actor, report(state))).toBe('not_your_report')
    }
  })
})

it.each(['silenced', 'suspended', 'banned'] as const)('who is %s may only take back', (status) => {
  const actor = member({ status, trust: 2 })
  expect(maySubmitReport(actor)).toBe('account_restricted')
  expect(mayEditReport(actor, report('held'))).toBe('account_restricted')
  expect(mayWithdrawReport(actor, report('held'))).toBe(true)
  expect(publishesAtOnce(actor)).toBe(false)
})

it('an erased author’s report is nobody’s', () => {
  expect(mayEditReport(member(), { authorId: null, state: 'published' })).toBe('not_your_report')
})

it('only known members publish at once', () => {
  expect([0, 1, 2].map((trust) => publishesAtOnce(member({ trust: trust as 0 | 1 | 2 })))).toEqual([
    false,
    true,
    true,
  ])
  expect(publishesAtOnce(ANONYMOUS)).toBe(false)
})
