/** What an editor holds that is not sent yet, kept on the server: one a member and page. */
import { z } from 'zod'
import { command } from '@/lib/core/command'
import { Invalid } from '@/lib/core/errors'
import { bytesOf } from './check-content'
import { mayPropose } from './permissions'
import { draftSchema, entryPathSchema } from './proposal-schema'

/** Kind of the draft rows of the editor. */
export const EDIT_DRAFT = 'edit'
/** Largest draft, in bytes of JSON: the largest content and what the editor keeps beside it. */
export const DRAFT_BYTES_MAX = 300_000

/**
 * Keeps a draft in the place of the one before.
 * @throws Invalid `content_too_large`
 */
export const saveDraft = command({
  input: draftSchema,
  load: async () => ({}),
  allow: (actor) => mayPropose(actor),
  run: async ({ tx, input: { path, parent, data }, actor, now }) => {
    const memberId = actor.kind === 'member' ? actor.id : ''
    const bytes = bytesOf(data)
    if (bytes > DRAFT_BYTES_MAX) {
      throw new Invalid([{ path: ['data'], code: 'content_too_large', params: { maximum: DRAFT_BYTES_MAX } }])
    }
    const kept = { data: { parent, data } as object, updatedAt: now }
    const row = await tx.draft.upsert({
      where: { memberId_kind_subject: { memberId, kind: EDIT_DRAFT, subject: path } },
      create: { memberId, kind: EDIT_DRAFT, subject: path, ...kept },
      update: kept,
      select: { id: true, updatedAt: true },
    })
    return {
      result: { savedAt: row.updatedAt.toISOString() },
      event: { action: 'draft.saved', subject: { type: 'draft', id: row.id }, after: { path, bytes } },
    }
  },
})

/** Forgets a draft; one that is not there is forgotten already. */
export const dropDraft = command({
  input: z.strictObject({ path: entryPathSchema }),
  load: async () => ({}),
  allow: (actor) => (actor.kind === 'member' ? true : 'sign_in_first'),
  run: async ({ tx, input: { path }, actor }) => {
    const memberId = actor.kind === 'member' ? actor.id : ''
    const where = { memberId, kind: EDIT_DRAFT, subject: path }
    const { count } = await tx.draft.deleteMany({ where })
    return {
      result: { dropped: count > 0 },
      event: { action: 'draft.dropped', subject: { type: 'member', id: memberId }, after: { path } },
    }
  },
})
