/** Old addresses: an admin lets a free one lead to a page, or frees one. */
import { command } from '@/lib/core/command'
import { Conflict, Invalid } from '@/lib/core/errors'
import { isFreeSlug } from '../catalog/reserved'
import { mayArrange } from './admin-permissions'
import { addRedirectSchema, removeRedirectSchema } from './admin-schema'

const GUIDES = 'guides'

/** Whether an address may be a page's at all: the program keeps some words. */
function canLead(path: string): boolean {
  const [first = '', second, ...rest] = path.split('/')
  if (first === GUIDES) return second !== undefined && rest.length === 0 && isFreeSlug(second)
  return path.split('/').every(isFreeSlug)
}

/** The address itself, and what stands below it. */
const pagesUnder = (path: string) => [`/${path}`, `/${path}/**`]

/**
 * Lets an address lead to a page. It must be free: no page and no other redirect may be there.
 * @throws NotFound for everybody who is no admin; Invalid `no_such_page`, `address_reserved`;
 *   Conflict `address_taken`, `address_redirects`
 */
export const addRedirect = command({
  input: addRedirectSchema,
  load: async (tx, { path, to }, actor) => {
    if (!mayArrange(actor)) return null
    const target = await tx.entry.findFirst({
      where: { path: to, lifecycle: 'active' },
      select: { id: true, path: true },
    })
    const taken = await tx.entry.findUnique({ where: { path }, select: { id: true } })
    return { target, taken }
  },
  allow: () => true,
  run: async ({ tx, input: { path, to, reason }, subject: { target, taken }, now }) => {
    if (!canLead(path)) throw new Invalid([{ path: ['path'], code: 'address_reserved', params: { path } }])
    if (!target) throw new Invalid([{ path: ['to'], code: 'no_such_page', params: { path: to } }])
    if (taken) throw new Conflict('address_taken', { path })
    const row = { path, entryId: target.id, createdAt: now }
    const { count } = await tx.entryRedirect.createMany({ data: row, skipDuplicates: true })
    if (count === 0) throw new Conflict('address_redirects', { path })
    return {
      result: { path, to },
      event: {
        action: 'redirect.added',
        subject: { type: 'entry_redirect', id: path },
        after: { to, reason },
        expires: pagesUnder(path),
      },
    }
  },
})

/**
 * Frees an old address: nothing is there any more.
 * @throws NotFound no such redirect, or nobody who may
 */
export const removeRedirect = command({
  input: removeRedirectSchema,
  load: (tx, { path }, actor) =>
    mayArrange(actor)
      ? tx.entryRedirect.findUnique({ where: { path }, select: { entry: { select: { path: true } } } })
      : Promise.resolve(null),
  allow: () => true,
  run: async ({ tx, input: { path, reason }, subject }) => {
    await tx.entryRedirect.deleteMany({ where: { path } })
    return {
      result: { path, to: subject.entry.path },
      event: {
        action: 'redirect.removed',
        subject: { type: 'entry_redirect', id: path },
        before: { to: subject.entry.path },
        after: { reason },
        expires: pagesUnder(path),
      },
    }
  },
})
