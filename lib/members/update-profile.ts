/** A member changes their name or languages. */
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { canUpdateProfile } from './permissions'
import { toSelf } from './present'
import { updateProfileSchema } from './schema'

/** Pages that carry a name are few; a writer of more than this waits for the day's expiry. */
const PAGES_MAX = 200

/**
 * Changes what is given and leaves the rest; a new name makes the pages that show it old.
 * @throws Invalid, Unauthenticated, Forbidden `banned`, `account_restricted`
 */
export const updateProfile = command({
  input: updateProfileSchema,
  load: async (tx, _input, actor) => {
    if (actor.kind !== 'member') return {}
    await tx.$queryRaw`select 1 from member where id = ${actor.id}::uuid for update`
    return { member: await tx.member.findUniqueOrThrow({ where: { id: actor.id } }) }
  },
  allow: (actor, { member }, input) => (member ? canUpdateProfile(actor, member, input) : 'sign_in_first'),
  run: async ({ tx, input, subject }) => {
    const before = subject.member!
    const after = await tx.member.update({ where: { id: before.id }, data: input })
    const renamed = before.name !== after.name
    return {
      result: { member: toSelf(after) },
      event: {
        action: 'member.profile_changed',
        subject: { type: 'member', id: after.id },
        before: { locale: before.locale, languages: before.languages },
        after: { locale: after.locale, languages: after.languages, renamed },
        expires: renamed ? await pagesNaming(tx, after.id) : [],
        personal: renamed
          ? { memberId: after.id, data: { nameBefore: before.name, nameAfter: after.name } }
          : undefined,
      },
    }
  },
})

/** Pages that show the member's name: of their published reports, and of the carriers above them. */
async function pagesNaming(tx: Tx, authorId: string): Promise<string[]> {
  const entries = await tx.entry.findMany({
    where: { reports: { some: { authorId, state: 'published' } } },
    select: { path: true },
    take: PAGES_MAX,
  })
  const paths = entries.flatMap(({ path }) => [`/${path}`, `/${path.split('/').slice(0, -1).join('/')}`])
  return [...new Set(paths)]
}
