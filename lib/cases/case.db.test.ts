import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DAY, now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { makeMember } from '@/lib/testing/factories-members'
import { CASE_RULES, closeCase, openCase, reopenCase } from './case'

const subject = () => ({ type: 'thing', id: randomUUID(), entryId: null })
const caseOf = (id: string) =>
  db().case.findUniqueOrThrow({ where: { subjectType_subjectId: { subjectType: 'thing', subjectId: id } } })

describe('cases', () => {
  it('have the urgency and the day of their kind', async () => {
    const [about, at] = [subject(), now()]
    await openCase(db(), 'flag', about, at, { why: 'spam' })
    expect(await caseOf(about.id)).toMatchObject({
      kind: 'flag',
      state: 'open',
      version: 1,
      priority: CASE_RULES.flag.priority,
      dueAt: new Date(at.getTime() + CASE_RULES.flag.dueMs),
      facts: { why: 'spam' },
    })
  })

  it('are one a subject: an open one hears the new facts and keeps its day', async () => {
    const [about, at] = [subject(), now()]
    const first = await openCase(db(), 'stale_cell', about, at)
    const second = await openCase(db(), 'stale_cell', about, new Date(at.getTime() + DAY), { more: 1 })
    expect(second).toEqual({ id: first.id, version: 2 })
    expect(await caseOf(about.id)).toMatchObject({
      dueAt: new Date(at.getTime() + CASE_RULES.stale_cell.dueMs),
      facts: { more: 1 },
      timesReopened: 0,
    })
  })

  it('are closed with their lock given back, once', async () => {
    const [about, at] = [subject(), now()]
    const { id: memberId } = await makeMember({ role: 'moderator' })
    const { id } = await openCase(db(), 'pending_report', about, at)
    await db().case.update({ where: { id }, data: { lockedById: memberId, lockedUntil: at } })
    await closeCase(db(), about, at)
    await closeCase(db(), about, new Date(at.getTime() + DAY))
    expect(await caseOf(about.id)).toMatchObject({
      state: 'closed',
      closedAt: at,
      version: 2,
      lockedById: null,
      lockedUntil: null,
    })
  })

  it('are opened anew for a new reason', async () => {
    const [about, at] = [subject(), now()]
    const { id } = await openCase(db(), 'pending_report', about, at)
    await closeCase(db(), about, at)
    const later = new Date(at.getTime() + DAY)
    expect(await openCase(db(), 'flag', about, later)).toEqual({ id, version: 3 })
    expect(await caseOf(about.id)).toMatchObject({
      kind: 'flag',
      state: 'open',
      closedAt: null,
      openedAt: later,
      timesReopened: 1,
    })
  })

  it('are put back as they were', async () => {
    const [about, at] = [subject(), now()]
    const { id } = await openCase(db(), 'changed_source', about, at, { was: 'here' })
    const before = await caseOf(about.id)
    await closeCase(db(), about, at)
    await reopenCase(db(), id)
    expect(await caseOf(about.id)).toEqual({ ...before, version: 3 })
  })
})
