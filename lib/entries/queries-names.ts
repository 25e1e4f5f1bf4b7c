/** The names of pages, as columns of a statement that reads entries. */
import { ALL_CARRIERS, type EntryKind, type Topic } from '@/lib/catalog/vocabulary'
import { db, Prisma } from '@/lib/core/db'
import type { PageName } from './history-schema'

export type NameColumns = {
  path: string
  kind: EntryKind
  country: string | null
  carrier: string | null
  topic: Topic | null
  countryName: { zh: string; es: string; en: string } | null
  carrierName: string | null
  title: PageName['title']
}

/** Columns of the page `e`: its place with the names of today. Each name is found by one index. */
export const NAMES_OF_E = Prisma.sql`e.path, e.kind, e.country, e.carrier, e.topic,
  (select named.content -> 'name' from entry place join revision named on named.entry_id = place.id
    and named.state = 'published' where place.path = e.country) as "countryName",
  (select named.content ->> 'name' from entry place join revision named on named.entry_id = place.id
    and named.state = 'published' where place.path = e.country || '/' || e.carrier) as "carrierName",
  case when e.kind = 'guide' then (select named.content -> 'title' from revision named
    where named.entry_id = e.id and named.state = 'published') end as title`

/** A name out of its columns; slugs stand in where a place has no page. */
export function toPageName(row: NameColumns): PageName {
  const { path, kind, country, carrier, topic, countryName, carrierName, title } = row
  return {
    path,
    kind,
    topic,
    title,
    country: country
      ? { slug: country, name: countryName ?? { zh: country, es: country, en: country } }
      : null,
    carrier: carrier && carrier !== ALL_CARRIERS ? { slug: carrier, name: carrierName ?? carrier } : null,
  }
}

/** A place with its name: of a country in each language, of a carrier as its customers write it. */
export type PlaceName = { path: string; name: string | { zh: string; es: string; en: string } }

/** Every country, and the carriers of one of them, in one statement. */
export const listPlaces = (country?: string): Promise<PlaceName[]> =>
  db().$queryRaw<PlaceName[]>`
    select e.path, r.content -> 'name' as name
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.lifecycle = 'active' and (e.kind = 'jurisdiction'
      or (e.kind = 'carrier' and e.country = ${country ?? null}))
    order by e.path`

/** Some places with their names; those that are not there are left out. */
export const namesOf = (paths: string[]): Promise<PlaceName[]> =>
  db().$queryRaw<PlaceName[]>`
    select e.path, r.content -> 'name' as name
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.lifecycle = 'active' and e.kind in ('jurisdiction', 'carrier') and e.path = any(${paths}::text[])`
