/** Reads for search: the catalog of names and pages, and the answer to a question. */
import type { Locale } from '@/lib/catalog/vocabulary'
import { ALL_CARRIERS } from '@/lib/catalog/vocabulary'
import { db } from '@/lib/core/db'
import { getTopicVerdicts } from '@/lib/entries/queries-verdicts'
import type { Catalog } from './catalog'
import { type CatalogRow, catalogOf } from './catalog-of'
import { type Asked, askedOf } from './documents/asked'
import { correctWords, findDocuments, type Hits, type Wanted } from './documents/find'
import { countMiss } from './documents/misses'
import { askAt, proposalFor } from './nearest'
import { entryItems, pageItem, questionItems, reportItems } from './queries-items'
import { type Ranked, rank } from './rank'
import type { SearchItem, SearchQuery, SearchResult } from './schema'
import { type Understanding, understand } from './understand'

/** Every published page with what of its content is a name; one statement. */
const loadRows = (): Promise<CatalogRow[]> =>
  db().$queryRaw<CatalogRow[]>`
    select e.kind::text as kind, e.path, e.country, e.carrier, e.topic, e.published_reports as reports,
      case e.kind when 'policy' then null when 'guide' then r.content -> 'title'
        else r.content -> 'name' end as name,
      case when e.kind in ('carrier', 'jurisdiction')
        then coalesce(r.content -> 'aliases', '[]') else '[]' end as aliases,
      case when e.kind = 'jurisdiction' then r.content -> 'regulator' ->> 'name' end as regulator,
      case when e.kind = 'guide' then coalesce(r.content -> 'related', '[]') else '[]' end as related
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.lifecycle = 'active' order by e.path`

/** What questions are understood with, and what the question box suggests; the same bytes for the same data. */
export const loadCatalog = async (locale: Locale): Promise<Catalog> => catalogOf(await loadRows(), locale)

/** A search with how it was understood, for the page that shows both. */
export type Found = SearchResult & { understanding: Understanding; catalog: Catalog }

/** How a first page is made up: pages by their names, then what full text finds. */
const BY_NAME = 8
const BY_TEXT = 5

/** Which part of each list the asked page needs. */
function wantedOf({ kind, limit, page }: SearchQuery, byName: number): Wanted {
  const none = { skip: 0, take: 0 }
  // Pages that were found by name are left out of those found by text, so there are more to read.
  const part = kind
    ? { skip: (page - 1) * limit, take: limit + (kind === 'entry' ? byName : 0) }
    : { skip: 0, take: BY_TEXT }
  return {
    entry: kind === 'entry' ? part : kind ? none : { skip: 0, take: BY_TEXT + byName },
    report: !kind || kind === 'report' ? part : none,
    question: !kind || kind === 'question' ? part : none,
  }
}

const isEmpty = ({ entry, report, question }: Hits) => entry.total + report.total + question.total === 0

/** As it was written, else with words mended, else with half of the words. */
async function lookUp(
  asked: Asked,
  wanted: Wanted,
  byDate: boolean,
): Promise<{ hits: Hits; mended: Map<string, string>; strict: boolean }> {
  const nothing = new Map<string, string>()
  const strict = await findDocuments(asked, wanted, { byDate, loose: false })
  if (asked.empty || !isEmpty(strict)) return { hits: strict, mended: nothing, strict: true }
  const mended = await correctWords(asked.words.map(({ word }) => word))
  const words = asked.words.map((word) => ({ ...word, word: mended.get(word.word) ?? word.word }))
  const hits = await findDocuments({ ...asked, words }, wanted, { byDate, loose: true })
  return { hits, mended: isEmpty(hits) ? nothing : mended, strict: false }
}

const corrected = (question: string, mended: Map<string, string>): string | null =>
  mended.size === 0
    ? null
    : question.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => mended.get(word.toLowerCase()) ?? word)

/** Gives policy pages their verdicts. */
async function withVerdicts(items: SearchItem[]): Promise<SearchItem[]> {
  const verdicts = await getTopicVerdicts(
    items.flatMap(({ kind, path }) => (kind === 'policy' ? [path] : [])),
  )
  return items.map((item) => ({ ...item, verdict: verdicts.get(item.path)?.verdict ?? null }))
}

/** Pages that hold the very words stand above those of that name, where no topic was understood. */
const TEXT_FIRST = 3

/** Pages by name and by text as one list, each once; what text says of a page is kept. */
function joined(named: SearchItem[], byText: SearchItem[], textFirst: boolean): SearchItem[] {
  const excerpts = new Map(byText.map((item) => [item.path, item]))
  const answers = byText.filter(({ kind }) => kind === 'policy' || kind === 'guide')
  const lead = textFirst ? answers.slice(0, TEXT_FIRST) : []
  const all = [...lead, ...named, ...byText].map((item) => excerpts.get(item.path) ?? item)
  return [...new Map(all.map((item) => [item.path, item])).values()]
}

/** Those of the names that are asked for: filters of the address hold for them too. */
const fitting = (ranked: Ranked[], { country, topic, kind }: SearchQuery): Ranked[] =>
  kind && kind !== 'entry'
    ? []
    : ranked.filter((one) => (!country || one.country === country) && (!topic || one.page?.topic === topic))

/**
 * Understands a question and finds what answers it, best first: pages by their names, then what full
 * text finds. At most a dozen statements, whatever there is.
 */
export async function findFor(query: SearchQuery): Promise<Found> {
  const { q: question, locale, limit, kind, sort, page } = query
  const catalog = await loadCatalog(locale)
  const understanding = understand(question, catalog)
  const byDate = sort === 'newest'
  const ranked = fitting(rank(understanding, catalog, limit), query).slice(0, kind ? limit : BY_NAME)
  const asked = askedOf(question, understanding, query)
  const { hits, mended, strict } = await lookUp(asked, wantedOf(query, ranked.length), byDate)
  const shown = [...asked.shown, ...mended.values()]
  const [entries, questions, reports] = await Promise.all([
    entryItems(hits.entry.ids, catalog, locale, shown),
    questionItems(hits.question.ids, catalog, shown),
    reportItems(hits.report.ids, catalog, shown),
  ])
  const names = byDate ? [] : ranked.flatMap((one) => pageItem(one.kind, one.path, catalog) ?? [])
  const telling = strict || (mended.size === 0 && hits.entry.total <= TEXT_FIRST)
  const textFirst = telling && understanding.topic === null && asked.words.length > 0
  const pages = joined(names, entries, textFirst).filter(({ path }) => page === 1 || !isNamed(path, ranked))
  const items = [
    ...(await withVerdicts(pages.slice(0, kind ? limit : names.length + BY_TEXT))),
    ...questions,
    ...reports,
  ].slice(0, limit)
  if (question && items.length === 0 && page === 1) await countMiss(question, locale)
  const { country, carrier, topic, abroad, lineType, simType, passport } = understanding
  return {
    items,
    understood: { country, carrier, topic, abroad, lineType, simType, passport },
    counts: { entry: hits.entry.total, report: hits.report.total, question: hits.question.total },
    corrected: corrected(question, mended),
    ask: askAt(pages[0]?.path, understanding, catalog),
    proposal: question ? proposalFor(question, understanding, catalog, items.length > 0) : null,
    understanding,
    catalog,
  }
}

const isNamed = (path: string, ranked: Ranked[]) => ranked.some((one) => one.path === path)

/** What `GET /search` answers. */
export async function search(query: SearchQuery): Promise<SearchResult> {
  const { understanding: _understanding, catalog: _catalog, ...result } = await findFor(query)
  return result
}

/** Countries with most pages, for a question that nothing answers. */
export function widestCountries(catalog: Catalog, limit: number): Catalog['countries'] {
  const pages = (slug: string) =>
    catalog.pages.filter(({ country, carrier }) => country === slug && carrier !== ALL_CARRIERS).length
  return [...catalog.countries]
    .sort((a, b) => pages(b.slug) - pages(a.slug) || a.slug.localeCompare(b.slug))
    .slice(0, limit)
}
