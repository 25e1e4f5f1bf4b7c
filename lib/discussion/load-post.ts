/** A post for a write: its row locked, so that two writers take turns. */
import type { Tx } from '@/lib/core/db'

const include = {
  entry: { select: { id: true, path: true, country: true } },
  parent: { select: { id: true, kind: true, authorId: true, state: true, shown: true } },
} as const

/** The post with its page and what it answers; null when there is none. Holds the row until the end. */
export async function loadPost(tx: Tx, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`select id from post where id = ${id}::uuid for update`
  if (locked.length === 0) return null
  const row = await tx.post.findUnique({ where: { id }, include })
  return row?.entry ? { ...row, entry: row.entry } : null
}
export type LoadedPost = NonNullable<Awaited<ReturnType<typeof loadPost>>>
