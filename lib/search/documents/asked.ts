/** What the full text is asked for: marks of what was understood, and the words that remain. */
import { Prisma } from '@/lib/core/db'
import type { Part, Understanding } from '../understand'
import { carrierMark, countryMark, languageMark, topicMark } from './marks'
import { type Word, wordsOf } from './words'

/** Words of a question that are looked for; later ones are not. */
const WORDS_MAX = 12

export type Filters = {
  country?: string | undefined
  topic?: string | undefined
  language?: string | undefined
}

export type Asked = {
  /** Holds for all that is found. */
  must: Prisma.Sql
  /** The other words, each a tsquery. */
  words: Word[]
  /** What is marked in texts. */
  shown: string[]
  empty: boolean
}

/** "in" and "de" are looked for, but marking them helps nobody. */
const isTelling = ({ word, form }: Word): boolean => form === 'plain' || word.length > 2 || /\d/.test(word)

const quoted = (lexeme: string) => `'${lexeme.replaceAll("'", "''")}'`

export const wordSql = ({ word, form }: Word): Prisma.Sql =>
  form === 'latin' ? Prisma.sql`linebook_search_word(${word})` : Prisma.sql`${quoted(word)}::tsquery`

/** What was understood is found by its mark, in any language, or by the words as they were written. */
function partSql({ code, kind }: Part, written: Word[], carriers: string[]): Prisma.Sql {
  const marks =
    kind === 'country'
      ? [countryMark(code)]
      : kind === 'topic'
        ? [topicMark(code)]
        : carriers.map(carrierMark)
  const marked = Prisma.sql`${marks.map(quoted).join(' | ')}::tsquery`
  if (written.length === 0) return marked
  return Prisma.sql`(${marked} || (${Prisma.join(written.map(wordSql), ' && ')}))`
}

const isPlace = ({ kind }: Part) => kind === 'country' || kind === 'carrier' || kind === 'topic'

/** @param question as it was typed; @param understood the same question, understood */
export function askedOf(question: string, understood: Understanding, filters: Filters): Asked {
  const places = understood.parts.filter(isPlace)
  const written = (part: Part) => wordsOf(part.spans.map(([from, to]) => question.slice(from, to)).join(' '))
  let rest = question
  for (const [from, to] of understood.parts.flatMap((part) => part.spans)) {
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  }
  const known = new Set<string>()
  const words = wordsOf(rest)
    .filter(({ word, form }) => form === 'plain' || word.length > 1)
    .filter(({ word }) => !known.has(word) && known.add(word))
    .slice(0, WORDS_MAX)
  const { country, topic, language } = filters
  const marks = [
    ...(country ? [countryMark(country)] : []),
    ...(topic ? [topicMark(topic)] : []),
    ...(language ? [languageMark(language)] : []),
  ]
  const must = [
    ...marks.map((mark) => Prisma.sql`${quoted(mark)}::tsquery`),
    ...places.map((part) => partSql(part, written(part), understood.carriers)),
  ]
  return {
    must: must.length ? Prisma.sql`(${Prisma.join(must, ' && ')})` : Prisma.sql`''::tsquery`,
    words,
    shown: [...new Set([...words.filter(isTelling), ...places.flatMap(written)].map(({ word }) => word))],
    empty: must.length === 0 && words.length === 0,
  }
}
