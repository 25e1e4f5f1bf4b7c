import type { Locale } from '@/lib/catalog/vocabulary'
import { type SearchQuery, searchQuerySchema } from '@/lib/search/schema'

type Given = Record<string, string | string[] | undefined>
const FIELDS = ['q', 'kind', 'country', 'topic', 'language', 'sort', 'page'] as const

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The search that an address asks for; what it gives wrongly counts as not given. */
export function queryOf(given: Given, locale: Locale): SearchQuery {
  const shape = searchQuerySchema.shape
  const fields = FIELDS.flatMap((name) => {
    const raw = one(given[name])?.replaceAll('\0', '').trim()
    const value = name === 'q' ? raw?.slice(0, shape.q.maxLength ?? undefined).trim() : raw
    return value && shape[name].safeParse(value).success ? [[name, value]] : []
  })
  return searchQuerySchema.parse({ q: '', ...Object.fromEntries(fields), locale })
}

/** The address of the same search with some of it changed; defaults are left out. */
export function addressOf(
  query: SearchQuery,
  change: Partial<Record<(typeof FIELDS)[number], string | number | undefined>>,
): string {
  const { q, kind, country, topic, language, sort, page } = query
  const params = new URLSearchParams()
  // Anything but the page itself changed: from the beginning.
  const all = {
    q,
    kind,
    country,
    topic,
    language,
    sort,
    page,
    ...('page' in change ? {} : { page: 1 }),
    ...change,
  }
  for (const name of FIELDS) {
    const value = all[name]
    const usual = (name === 'sort' && value === 'best') || (name === 'page' && value === 1)
    if (value !== undefined && value !== '' && !usual) params.set(name, String(value))
  }
  return params.size ? `search?${params}` : 'search'
}
