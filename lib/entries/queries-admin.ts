/** What admins and moderators see of places and old addresses; everybody else is told there is nothing. */
import type { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { maySeePlaces } from './admin-permissions'
import type {
  CarrierRow,
  CountryRow,
  MovePreview,
  mergePreviewQuerySchema,
  placesQuerySchema,
  RedirectRow,
  redirectsQuerySchema,
  renamePreviewQuerySchema,
} from './admin-schema'
import { planMerge, planRename, previewOf } from './move-plan'

const refuseOthers = (actor: Actor) => {
  if (!maySeePlaces(actor)) throw new NotFound('not_found')
}

function pageOf<Row extends { [Key in K]: string }, K extends string>(rows: Row[], limit: number, key: K) {
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.[key] ?? null) : null }
}

/** Countries in the order of their slugs. */
export async function listCountries(actor: Actor, query: z.output<typeof placesQuerySchema>) {
  refuseOthers(actor)
  const rows = await db().$queryRaw<CountryRow[]>`
    select place.path as slug, r.content -> 'name' as name, r.content ->> 'code' as code,
      r.content ->> 'currency' as currency, coalesce(r.content -> 'languages', '[]') as languages,
      r.content -> 'regulator' ->> 'name' as regulator, r.content ->> 'holidays' as holidays, carriers, pages
    from entry place join revision r on r.entry_id = place.id and r.state = 'published'
    cross join lateral (
      select (count(*) filter (where e.kind = 'carrier'))::int as carriers,
        (count(*) filter (where e.kind = 'policy'))::int as pages
      from entry e where e.country = place.country and e.lifecycle = 'active') as counted
    where place.kind = 'jurisdiction' and place.lifecycle = 'active' and place.path > ${query.cursor ?? ''}
    order by place.path limit ${query.limit + 1}`
  return pageOf(rows, query.limit, 'slug')
}

/**
 * Carriers of a country in the order of their slugs.
 * @throws NotFound no such country, or not for this person
 */
export async function listCarriers(
  actor: Actor,
  { country, cursor, limit }: z.output<typeof placesQuerySchema> & { country: string },
) {
  refuseOthers(actor)
  const place = await db().entry.findFirst({
    where: { path: country, kind: 'jurisdiction', lifecycle: 'active' },
    relationLoadStrategy: 'join',
    select: { revisions: { where: { state: 'published' }, select: { content: true } } },
  })
  if (!place) throw new NotFound('not_found')
  const rows = await db().$queryRaw<CarrierRow[]>`
    select own.path, r.content ->> 'name' as name, coalesce(r.content -> 'aliases', '[]') as aliases, pages, reports
    from entry own join revision r on r.entry_id = own.id and r.state = 'published'
    cross join lateral (
      select (count(*) filter (where e.kind = 'policy'))::int as pages,
        coalesce(sum(e.published_reports), 0)::int as reports
      from entry e where e.country = own.country and e.carrier = own.carrier and e.lifecycle = 'active') as counted
    where own.kind = 'carrier' and own.country = ${country} and own.lifecycle = 'active'
      and own.path > ${cursor ?? ''}
    order by own.path limit ${limit + 1}`
  const content = place.revisions[0]?.content as { name?: CountryRow['name'] } | undefined
  const name = content?.name ?? { zh: country, es: country, en: country }
  return { country: { slug: country, name }, ...pageOf(rows, limit, 'path') }
}

type RedirectAt = Omit<RedirectRow, 'createdAt'> & { createdAt: Date }

/** Old addresses in their order, with the page each leads to. */
export async function listRedirects(actor: Actor, query: z.output<typeof redirectsQuerySchema>) {
  refuseOthers(actor)
  const { q, cursor, limit } = query
  const wanted = q
    ? Prisma.sql`and (position(${q} in r.path) > 0 or position(${q} in e.path) > 0)`
    : Prisma.empty
  const rows = await db().$queryRaw<RedirectAt[]>`
    select r.path, e.path as "to", e.kind, r.created_at as "createdAt",
      exists (select 1 from entry old where old.path = r.path and old.lifecycle = 'merged') as merged
    from entry_redirect r join entry e on e.id = r.entry_id
    where r.path > ${cursor ?? ''} ${wanted}
    order by r.path limit ${limit + 1}`
  const items = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
  return pageOf(items, limit, 'path')
}

const found = (plan: Parameters<typeof previewOf>[0] | null): MovePreview => {
  if (!plan) throw new NotFound('not_found')
  return previewOf(plan)
}

/** What renaming would do. */
export async function previewRename(actor: Actor, query: z.output<typeof renamePreviewQuerySchema>) {
  refuseOthers(actor)
  return found(await planRename(db(), query))
}

/** What merging would do. */
export async function previewMerge(actor: Actor, query: z.output<typeof mergePreviewQuerySchema>) {
  refuseOthers(actor)
  return found(await planMerge(db(), query))
}
