/** Which places exist: read from the database once, so that invented addresses cost nothing. */
import type { ClientBase } from 'pg'
import { LOCALES, TOPICS, topicSlug } from '@/lib/catalog/vocabulary'
import { type ReaderPath, readerPath } from './paths'

export type Directory = {
  /** False until it was read: then everything may exist. */
  loaded: boolean
  entries: ReadonlySet<string>
  countries: ReadonlySet<string>
  /** `country/carrier`. */
  carriers: ReadonlySet<string>
  /** Old path to the one that took its place. */
  moved: ReadonlyMap<string, string>
}

type Row = { path: string; country: string | null; carrier: string | null; target: string | null }

export const EMPTY_DIRECTORY: Directory = {
  loaded: false,
  entries: new Set(),
  countries: new Set(),
  carriers: new Set(),
  moved: new Map(),
}

const TOPIC_SLUGS: ReadonlySet<string> = new Set(TOPICS.map(topicSlug))

export const DIRECTORY_SQL = `
  select path, country, carrier, null as target from entry where lifecycle not in ('proposed', 'merged')
  union all
  select r.path, null, null, e.path from entry_redirect r join entry e on e.id = r.entry_id`

/** Reads the directory: one statement. */
export async function readDirectory(client: ClientBase): Promise<Directory> {
  const { rows } = await client.query<Row>(DIRECTORY_SQL)
  return directoryOf(rows)
}

export function directoryOf(rows: Row[]): Directory {
  const entries = rows.filter((row) => row.target === null)
  const places = entries.filter((row) => row.country !== null)
  return {
    loaded: true,
    entries: new Set(entries.map((row) => row.path)),
    countries: new Set(places.map((row) => String(row.country))),
    carriers: new Set(places.filter((row) => row.carrier).map((row) => `${row.country}/${row.carrier}`)),
    moved: new Map(rows.flatMap((row) => (row.target === null ? [] : [[row.path, row.target]]))),
  }
}

/** Whether a place can have a page: its country and carrier are there and its topic is a topic. */
export function knowsPlace(directory: Directory, slugs: string[]): boolean {
  if (!directory.loaded) return true
  const [country, carrier, topic] = slugs
  if (country !== undefined && !directory.countries.has(country)) return false
  if (carrier !== undefined && !directory.carriers.has(`${country}/${carrier}`)) return false
  return topic === undefined || TOPIC_SLUGS.has(topic)
}

/** Whether a reader page may exist. */
export function knowsPage(directory: Directory, page: ReaderPath): boolean {
  const words = page.path.slice(1).split('/')
  if (page.kind === 'guide') return !directory.loaded || directory.entries.has(words.join('/'))
  if (page.kind === 'country' || page.kind === 'carrier' || page.kind === 'policy') {
    return knowsPlace(directory, words)
  }
  return true
}

/**
 * Where the thing under an old address is now; what stands below an old address moved with it.
 * @param path without locale and without a slash in front
 */
export function movedTo(directory: Directory, path: string): string | undefined {
  const words = path.split('/')
  for (let length = words.length; length > 0; length -= 1) {
    const old = words.slice(0, length).join('/')
    // A page that stands there today is what the address means.
    if (directory.entries.has(old)) return undefined
    const target = directory.moved.get(old)
    if (target !== undefined) return [target, ...words.slice(length)].join('/')
  }
  return undefined
}

/** Whether an expired path, as events name it, is a page the directory has not heard of. */
export function isNews(directory: Directory, path: string): boolean {
  const page = readerPath(`/${LOCALES[0]}${path}`)
  return page !== undefined && !knowsPage(directory, page)
}
