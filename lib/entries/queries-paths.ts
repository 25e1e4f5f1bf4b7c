/** Which pages there are. */
import { db, Prisma } from '@/lib/core/db'
import type { EntryListItem, EntryListQuery } from './list-schema'

type Paths = {
  entries: { path: string; kind: EntryListItem['kind'] }[]
  /** Old paths and where their page is now. */
  redirects: { from: string; to: string }[]
}

/** Every published page and every old path, for whoever has to know an address without asking twice. */
export async function listPaths(): Promise<Paths> {
  const [entries, redirects] = await Promise.all([
    db().entry.findMany({
      where: { lifecycle: 'active', revisions: { some: { state: 'published' } } },
      select: { path: true, kind: true },
      orderBy: { path: 'asc' },
    }),
    db().$queryRaw<Paths['redirects']>`
      select r.path as "from", e.path as "to" from entry_redirect r join entry e on e.id = r.entry_id
      where e.lifecycle <> 'retired' order by r.path`,
  ])
  return { entries, redirects }
}

/** The path a page has now, by an old one; null when the old one never was. */
export async function getRedirect(path: string): Promise<string | null> {
  const row = await db().entryRedirect.findUnique({
    where: { path },
    relationLoadStrategy: 'join',
    select: { entry: { select: { path: true } } },
  })
  return row?.entry.path ?? null
}

type ListRow = Omit<EntryListItem, 'changedAt'> & { changedAt: Date }

/** Published pages in the order of their paths; the cursor is the last path of the page before. */
export async function listEntries(query: EntryListQuery) {
  const { cursor, limit, kind, country, carrier, topic } = query
  const rows = await db().$queryRaw<ListRow[]>`
    select e.path, e.kind, e.country, e.carrier, e.topic, e.changed_at as "changedAt",
      e.published_reports as "publishedReports", r.number as revision
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.lifecycle = 'active'
      ${cursor ? Prisma.sql`and e.path > ${cursor}` : Prisma.empty}
      ${kind ? Prisma.sql`and e.kind = ${kind}::"EntryKind"` : Prisma.empty}
      ${country ? Prisma.sql`and e.country = ${country}` : Prisma.empty}
      ${carrier ? Prisma.sql`and e.carrier = ${carrier}` : Prisma.empty}
      ${topic ? Prisma.sql`and e.topic = ${topic}` : Prisma.empty}
    order by e.path limit ${limit + 1}`
  const items = rows.slice(0, limit).map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.path ?? null) : null }
}
