/** Texts whose translation is older than the original, or not there. */
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '../catalog/vocabulary'
import type { TranslationState, TranslationsFilter, WantedTranslation } from './changes-schema'
import { NAMES_OF_E, type NameColumns, toPageName } from './queries-names'

/** Characters of the original that a row shows. */
const TEXT_MAX = 240
const CURSOR_MAX = 300

export type TranslationsQuery = TranslationsFilter & { cursor?: string; limit: number }

type Row = NameColumns & {
  key: string
  anchor: string
  original: Locale
  madeOf: number | null
  text: string
}

/** Written out for each language, since an index only serves the very condition it was made with. */
const WANTED: Record<Locale, Record<TranslationState | 'any', Prisma.Sql>> = {
  zh: {
    any: Prisma.sql`(s.data #> '{text,translationOf,zh}' is not null or s.data #> '{text,texts,zh}' is null)`,
    outdated: Prisma.sql`s.data #> '{text,translationOf,zh}' is not null`,
    missing: Prisma.sql`s.data #> '{text,texts,zh}' is null`,
  },
  es: {
    any: Prisma.sql`(s.data #> '{text,translationOf,es}' is not null or s.data #> '{text,texts,es}' is null)`,
    outdated: Prisma.sql`s.data #> '{text,translationOf,es}' is not null`,
    missing: Prisma.sql`s.data #> '{text,texts,es}' is null`,
  },
  en: {
    any: Prisma.sql`(s.data #> '{text,translationOf,en}' is not null or s.data #> '{text,texts,en}' is null)`,
    outdated: Prisma.sql`s.data #> '{text,translationOf,en}' is not null`,
    missing: Prisma.sql`s.data #> '{text,texts,en}' is null`,
  },
}

/** What no longer holds is history: nobody needs to translate it. */
function statementsWanting({ language, state, country, cursor, limit }: TranslationsQuery): Prisma.Sql {
  return Prisma.sql`select s.key, e.id, s.key as anchor, s.data #>> '{text,original}' as original,
      (s.data #>> array['text', 'translationOf', ${language}])::int as "madeOf",
      left(s.data #>> array['text', 'texts', s.data #>> '{text,original}'], ${TEXT_MAX}) as text
    from statement s join entry e on e.id = s.entry_id
    where ${WANTED[language].any} and ${WANTED[language][state ?? 'any']} and not s.deprecated
      and e.lifecycle = 'active'
      ${country ? Prisma.sql`and e.country = ${country}` : Prisma.empty}
      ${cursor ? Prisma.sql`and s.key > ${cursor}` : Prisma.empty}
    order by s.key limit ${limit}`
}

/** Guides are few and belong to no country. Their title is asked for with their summary. */
function guidesWanting({ language, state, country, cursor, limit }: TranslationsQuery): Prisma.Sql {
  if (country)
    return Prisma.sql`select ''::text as key, null::uuid as id, ''::text as anchor, 'en'::text as original, 0 as "madeOf", ''::text as text where false`
  return Prisma.sql`select e.path || '#' || lpad(part.position::text, 3, '0') as key, e.id, part.anchor,
      r.content ->> 'original' as original, (part.made ->> ${language})::int as "madeOf",
      left(part.texts ->> (r.content ->> 'original'), ${TEXT_MAX}) as text
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    cross join lateral (
      select 0 as position, 'title' as anchor, r.content -> 'summary' as texts, r.content -> 'translationOf' as made
      union all
      select ordinality, section ->> 'id', section -> 'body', section -> 'translationOf'
      from jsonb_array_elements(r.content -> 'sections') with ordinality as sections(section, ordinality)) part
    where e.kind = 'guide' and e.lifecycle = 'active' and r.content ->> 'original' <> ${language}
      and ${
        state === 'missing'
          ? Prisma.sql`part.texts ->> ${language} is null`
          : state === 'outdated'
            ? Prisma.sql`part.made ->> ${language} is not null`
            : Prisma.sql`(part.texts ->> ${language} is null or part.made ->> ${language} is not null)`
      }
      ${cursor ? Prisma.sql`and e.path || '#' || lpad(part.position::text, 3, '0') > ${cursor}` : Prisma.empty}
    order by 1 limit ${limit}`
}

const toItem = (
  { key: _, anchor, original, madeOf, text, ...names }: Row,
  language: Locale,
): WantedTranslation => ({
  page: toPageName(names),
  anchor,
  state: madeOf === null ? 'missing' : 'outdated',
  language,
  original,
  madeOf,
  text,
})

/** Texts that want a translation, in the order of their keys. One statement; no report is looked at. */
export async function getTranslations(
  query: TranslationsQuery,
): Promise<{ items: WantedTranslation[]; nextCursor: string | null }> {
  const cursor = query.cursor?.slice(0, CURSOR_MAX)
  const one = { ...query, cursor, limit: query.limit + 1 }
  const rows = await db().$queryRaw<Row[]>`
    select ${NAMES_OF_E}, wanted.key, wanted.anchor, wanted.original, wanted."madeOf", wanted.text
    from ((${statementsWanting(one)}) union all (${guidesWanting(one)})) wanted join entry e on e.id = wanted.id
    order by wanted.key limit ${one.limit}`
  const items = rows.slice(0, query.limit)
  const nextCursor = rows.length > query.limit ? (items.at(-1)?.key ?? null) : null
  return { items: items.map((row) => toItem(row, query.language)), nextCursor }
}
