import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { makeMember } from '@/lib/testing/factories-members'

type World = { EMBEDDED?: string; PUBLIC_URL?: string; ADMIN_EMAILS?: string; SECRET?: string }

/** The modules as they are under another environment. */
async function load(world: World) {
  vi.resetModules()
  vi.stubEnv('EMBEDDED', 'true')
  vi.stubEnv('PUBLIC_URL', 'http://localhost:3000')
  vi.stubEnv('ADMIN_EMAILS', '')
  for (const [name, value] of Object.entries(world)) vi.stubEnv(name, value)
  const [{ makeAdminLink }, { redeem, SIGN_IN_ACTOR }] = await Promise.all([
    import('./make-admin-link'),
    import('./redeem'),
  ])
  const open = (link: string) => {
    const [requestId = ''] = new URL(link).hash.slice(1).split('.')
    return redeem({ actor: SIGN_IN_ACTOR }, { requestId, via: 'link', device: null })
  }
  return { makeAdminLink, open }
}

beforeEach(async () => {
  await db().session.deleteMany()
  await db().member.deleteMany()
})

describe('the first admin’s link', () => {
  it('makes an admin, once, and is recorded', async () => {
    const { makeAdminLink, open } = await load({})
    const link = (await makeAdminLink()) ?? ''
    expect(link).toMatch(/^http:\/\/localhost:3000\/en\/sign-in\/confirm#[0-9a-f-]{36}\.[0-9a-f]{64}$/)
    const { memberId, next } = await open(link)
    expect(next).toBe('/en/moderation')
    const member = await db().member.findUniqueOrThrow({ where: { id: memberId } })
    expect(member).toMatchObject({ email: 'admin@localhost', role: 'admin' })
    const event = await db().event.findFirstOrThrow({ where: { subjectId: memberId } })
    expect(event.after).toMatchObject({ role: 'admin', via: 'terminal' })
    await expect(open(link)).rejects.toMatchObject({ code: 'sign_in_used' })
    expect(await makeAdminLink()).toBeUndefined()
  })

  it('asks for no mail', async () => {
    const { makeAdminLink } = await load({})
    await makeAdminLink()
    const event = await db().event.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(event.action).toBe('sign_in.admin_link_made')
  })

  it('is for the first of ADMIN_EMAILS', async () => {
    const { makeAdminLink, open } = await load({ ADMIN_EMAILS: 'Boss@Example.org, other@example.org' })
    const { memberId } = await open((await makeAdminLink()) ?? '')
    expect((await db().member.findUniqueOrThrow({ where: { id: memberId } })).email).toBe('boss@example.org')
  })

  it('makes no second admin when it is used after there is one', async () => {
    const { makeAdminLink, open } = await load({})
    const link = (await makeAdminLink()) ?? ''
    await makeMember({ role: 'admin' })
    const { memberId } = await open(link)
    expect((await db().member.findUniqueOrThrow({ where: { id: memberId } })).role).toBe('member')
  })

  it.each([
    ['the database is not embedded', { EMBEDDED: 'false' }],
    [
      'the site is public',
      { EMBEDDED: 'false', PUBLIC_URL: 'https://linebook.example', SECRET: 'x'.repeat(40) },
    ],
  ])('is not made where %s', async (_where, world) => {
    const { makeAdminLink } = await load(world)
    expect(await makeAdminLink()).toBeUndefined()
    expect(await db().member.count({ where: { role: 'admin' } })).toBe(0)
  })

  it('gives no role where the site has become public since', async () => {
    const local = await load({})
    const link = (await local.makeAdminLink()) ?? ''
    const elsewhere = await load({ EMBEDDED: 'false' })
    const { memberId } = await elsewhere.open(link)
    expect((await db().member.findUniqueOrThrow({ where: { id: memberId } })).role).toBe('member')
  })
})
