import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { setStanding } from './set-standing'

const SYSTEM: Actor = { kind: 'system', name: 'test' }
const standingOf = (id: string) =>
  db().member.findUniqueOrThrow({ where: { id }, select: { role: true, trust: true } })
const events = (id: string) => db().event.findMany({ where: { subjectId: id } })

describe('setting trust and role by hand', () => {
  it('changes what is given, leaves the rest, and is recorded with before and after', async () => {
    const member = await makeMember({ role: 'moderator' })
    const answer = await setStanding({ actor: SYSTEM }, { email: member.email.toUpperCase(), trust: 2 })
    expect(answer).toEqual({
      name: member.name,
      before: { trust: 0, role: 'moderator' },
      after: { trust: 2, role: 'moderator' },
    })
    expect(await standingOf(member.id)).toEqual({ trust: 2, role: 'moderator' })
    expect(await events(member.id)).toMatchObject([
      {
        action: 'member.standing_set',
        actorId: null,
        before: { trust: 0, role: 'moderator' },
        after: { trust: 2, role: 'moderator' },
      },
    ])
  })

  it('is refused to everyone who came over the network, an admin too', async () => {
    const member = await makeMember()
    for (const actor of [actorOf(member), actorOf(await makeMember({ role: 'admin' }))]) {
      await expect(setStanding({ actor }, { email: member.email, role: 'admin' })).rejects.toMatchObject({
        code: 'not_here',
      })
    }
    expect(await standingOf(member.id)).toEqual({ trust: 0, role: 'member' })
    expect(await events(member.id)).toEqual([])
  })

  it('says that nobody has an address, and takes no other level', async () => {
    const { email } = await makeMember()
    const set = (input: object) => setStanding({ actor: SYSTEM }, { email, ...input })
    await expect(set({ email: 'nobody@example.org', trust: 1 })).rejects.toMatchObject({ code: 'not_found' })
    await expect(set({ trust: 3 })).rejects.toMatchObject({ code: 'invalid' })
    await expect(set({})).rejects.toMatchObject({ code: 'invalid' })
  })
})
