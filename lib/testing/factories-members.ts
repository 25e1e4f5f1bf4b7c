/** Members for tests, each with values of its own. */
import { randomBytes } from 'node:crypto'
import type { MemberActor } from '@/lib/core/actor'
import { db, type Prisma } from '@/lib/core/db'

type MemberRow = Prisma.MemberGetPayload<object>

/** Stores a member; whatever is not said is an ordinary new, active one. */
export function makeMember(overrides: Partial<Prisma.MemberUncheckedCreateInput> = {}): Promise<MemberRow> {
  const unique = randomBytes(6).toString('hex')
  return db().member.create({
    data: {
      name: `member-${unique}`,
      email: `${unique}@example.org`,
      emailVerified: new Date(),
      ...overrides,
    },
  })
}

/** The actor a stored member is when it sends a request. */
export const actorOf = (member: MemberRow): MemberActor => ({
  kind: 'member',
  id: member.id,
  name: member.name,
  role: member.role,
  trust: member.trust as MemberActor['trust'],
  status: member.status,
  locale: member.locale,
})
