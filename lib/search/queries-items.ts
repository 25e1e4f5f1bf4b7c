/** What search shows of documents: read from their own rows, so that nothing that was taken back is shown. */
import type { Locale, Outcome } from '@/lib/catalog/vocabulary'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { db } from '@/lib/core/db'
import { entryContentSchema } from '@/lib/entries/content/any'
import { textsIn } from '@/lib/entries/texts-in'
import type { Catalog } from './catalog'
import { excerptOf, matchesIn, plainText } from './excerpt'
import type { SearchItem } from './schema'
import { pageAt } from './titles'

type Found = { id: string; item: SearchItem }
const inOrder = (ids: string[], found: Found[]): SearchItem[] => {
  const byId = new Map(found.map(({ id, item }) => [id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
const localeOf = (language: string): Locale | null => LOCALES.find((locale) => locale === language) ?? null
const day = (at: Date): string => at.toISOString().slice(0, 10)

const BARE = { verdict: null, excerpt: null, language: null, date: null, outcome: null, answers: null }

/** An item of a page, with what the catalog knows of it. */
export function pageItem(
  kind: SearchItem['kind'],
  path: string,
  catalog: Catalog,
  more: Partial<SearchItem> = {},
): SearchItem | undefined {
  const page = pageAt(path, catalog)
  return page && { ...BARE, ...page, kind, path, ...more }
}

/** The text of a page, best in the reader's language, that holds most of the words. */
function bestText(content: unknown, locale: Locale, shown: string[]): string | undefined {
  const parsed = entryContentSchema.safeParse(content)
  if (!parsed.success) return undefined
  const texts = textsIn(parsed.data).map(({ path, text }) => {
    const plain = plainText(text)
    const words = new Set(matchesIn(plain, shown).map(([from, to]) => plain.slice(from, to).toLowerCase()))
    return { text: plain, score: words.size * 2 + (words.size > 0 && path.at(-1) === locale ? 1 : 0) }
  })
  return texts.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]?.text
}

/** Pages by id, in that order; one statement. */
export async function entryItems(
  ids: string[],
  catalog: Catalog,
  locale: Locale,
  shown: string[],
): Promise<SearchItem[]> {
  if (ids.length === 0) return []
  const rows = await db().$queryRaw<
    { id: string; path: string; kind: SearchItem['kind']; content: unknown }[]
  >`
    select e.id, e.path, e.kind::text as kind, r.content
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.id = any(${ids}::uuid[]) and e.lifecycle = 'active'`
  const found = rows.flatMap(({ id, path, kind, content }): Found[] => {
    const text = bestText(content, locale, shown)
    const item = pageItem(kind, path, catalog, { excerpt: text ? excerptOf(text, shown) : null })
    return item ? [{ id, item }] : []
  })
  return inOrder(ids, found)
}

/** Published experiences by id, in that order; one statement. */
export async function reportItems(ids: string[], catalog: Catalog, shown: string[]): Promise<SearchItem[]> {
  if (ids.length === 0) return []
  const rows = await db().$queryRaw<
    { id: string; path: string; text: string; language: string; outcome: Outcome; at: Date }[]
  >`
    select r.id, e.path, r.text, r.language, r.outcome, r.happened_on as at
    from report r join entry e on e.id = r.entry_id and e.lifecycle = 'active'
    where r.id = any(${ids}::uuid[]) and r.state = 'published'`
  const found = rows.flatMap(({ id, path, text, language, outcome, at }): Found[] => {
    const more = {
      path: `${path}/reports/${id}`,
      reports: 0,
      excerpt: excerptOf(plainText(text), shown),
      language: localeOf(language),
      date: day(at),
      outcome,
    }
    const item = pageItem('report', path, catalog, more)
    return item ? [{ id, item }] : []
  })
  return inOrder(ids, found)
}

/** Published questions by id, in that order; one statement. */
export async function questionItems(ids: string[], catalog: Catalog, shown: string[]): Promise<SearchItem[]> {
  if (ids.length === 0) return []
  const rows = await db().$queryRaw<
    {
      id: string
      path: string
      title: string | null
      text: string
      language: string
      replies: number
      at: Date
    }[]
  >`
    select p.id, e.path, p.title, p.text, p.language, p.replies, p.published_at as at
    from post p join entry e on e.id = p.entry_id and e.lifecycle = 'active'
    where p.id = any(${ids}::uuid[]) and p.kind = 'question' and p.state = 'published'`
  const found = rows.flatMap(({ id, path, title, text, language, replies, at }): Found[] => {
    const more = {
      path: `${path}/questions/${id}`,
      title: title ?? plainText(text).slice(0, 120),
      reports: 0,
      excerpt: excerptOf(plainText(text), shown),
      language: localeOf(language),
      date: day(at),
      answers: replies,
    }
    const item = pageItem('question', path, catalog, more)
    return item ? [{ id, item }] : []
  })
  return inOrder(ids, found)
}
