import { notFound } from 'next/navigation'
import { currentActor } from '@/lib/auth/session'
import { mayArrange, maySeePlaces } from '@/lib/entries/admin-permissions'

/** Whether whoever asks may change what is on these screens; undefined where they may not know of them. */
export async function asArranger(): Promise<boolean | undefined> {
  const actor = await currentActor()
  return maySeePlaces(actor) ? mayArrange(actor) : undefined
}

/** The same for a page; everybody else finds nothing here. */
export async function arrangerOrNotFound(): Promise<boolean> {
  const may = await asArranger()
  if (may === undefined) notFound()
  return may
}
