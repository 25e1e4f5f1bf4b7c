/** Keyset pagination: a cursor names the last row seen, so that page 1,000 costs what page 1 does. */
import { z } from 'zod'

export const PAGE_SIZE_MAX = 50
export const PAGE_SIZE_DEFAULT = 20

export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
})
export type PageQuery = z.infer<typeof pageQuerySchema>
export type Page<Item> = { items: Item[]; nextCursor: string | null }

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** Opaque cursor from the two sort keys. */
export const encodeCursor = (at: Date, id: string): string =>
  btoa(JSON.stringify([at.toISOString(), id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** The sort keys of a cursor; undefined when it is not one of ours. */
export function decodeCursor(cursor: string): { at: Date; id: string } | undefined {
  try {
    const json = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    const parsed = cursorSchema.safeParse(json)
    return parsed.success ? { at: new Date(parsed.data[0]), id: parsed.data[1] } : undefined
  } catch {
    return undefined
  }
}

/** Cuts `limit + 1` rows into a page. */
export function toPage<Item>(
  rows: Item[],
  limit: number,
  keys: (item: Item) => { at: Date; id: string },
): Page<Item> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || !last) return { items, nextCursor: null }
  const { at, id } = keys(last)
  return { items, nextCursor: encodeCursor(at, id) }
}
