/** A member says that something should not be there: one case a thing, one flag a person. */
import { openCase, touchCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { loadPost } from '@/lib/discussion/load-post'
import { mayFlag } from '@/lib/discussion/permissions'
import { flagSchema } from '@/lib/discussion/schema'
import { loadReport } from '@/lib/reports/load'

/** What a flag counts until trust says otherwise. */
const WEIGHT = 1

async function loadThing(tx: Tx, on: 'report' | 'post', id: string) {
  const thing = on === 'report' ? await loadReport(tx, id) : await loadPost(tx, id)
  return thing?.state === 'published'
    ? { on, id, authorId: thing.authorId, state: thing.state, entry: thing.entry }
    : null
}

async function joinCase(tx: Tx, about: { type: string; id: string }) {
  await touchCase(tx, about)
  return tx.case.findUniqueOrThrow({
    where: { subjectType_subjectId: { subjectType: about.type, subjectId: about.id } },
    select: { id: true },
  })
}

/**
 * Flags a report or a post that is shown. Flagging it again replaces one's reason.
 * @returns how many flagged it in the case that is open now
 * @throws NotFound nothing shown by that id; Forbidden one's own; Invalid
 */
export const flag = command({
  input: flagSchema,
  load: (tx, { on, id }) => loadThing(tx, on, id),
  allow: (actor, thing) => mayFlag(actor, thing),
  run: async ({ tx, input: { reason, note }, subject: thing, actor, now }) => {
    const about = { type: thing.on, id: thing.id }
    const known = await tx.case.findUnique({
      where: { subjectType_subjectId: { subjectType: about.type, subjectId: about.id } },
      select: { id: true, state: true, kind: true },
    })
    // Flags of a case that was decided belong to that decision: a new one begins anew.
    if (known?.state === 'closed') await tx.flag.deleteMany({ where: { caseId: known.id } })
    // An open case of another kind is joined and stays what it is.
    const opened =
      known?.state === 'open' && known.kind !== 'flag'
        ? await joinCase(tx, about)
        : await openCase(tx, 'flag', { ...about, entryId: thing.entry.id }, now)
    const memberId = actor.kind === 'member' ? actor.id : ''
    const words = { reason, note: note || null, weight: WEIGHT, createdAt: now }
    await tx.flag.upsert({
      where: { caseId_memberId: { caseId: opened.id, memberId } },
      create: { caseId: opened.id, memberId, ...words },
      update: words,
    })
    const flags = await tx.flag.count({ where: { caseId: opened.id } })
    return {
      result: { flags },
      event: {
        action: 'flag.raised',
        subject: about,
        after: { reason, caseId: opened.id, path: thing.entry.path },
      },
    }
  },
})
