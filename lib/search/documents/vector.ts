/** The search vector of a document, as SQL. */
import { Prisma } from '@/lib/core/db'
import { type Word, wordsOf } from './words'

/** A: names and titles; D: texts. */
export type Weight = 'A' | 'D'
/** A text with the language it is written in; others than es and en are not stemmed. */
export type Piece = { text: string; language: string | null; weight: Weight }

/** Characters of one document that are indexed; what comes later is not found. */
const TEXT_MAX = 120_000
const POSITION_MAX = 16_383
const STEMMED: Readonly<Record<string, string>> = { es: 'spanish', en: 'english' }

const quote = (word: string) => `'${word.replaceAll("'", "''")}'`

/** Words that stand as they are, in the form of a tsvector literal. */
function plainVector(words: { word: string; weight: Weight }[]): string {
  const places = new Map<string, string[]>()
  for (const [index, { word, weight }] of words.entries()) {
    const place = `${Math.min(index + 1, POSITION_MAX)}${weight === 'D' ? '' : weight}`
    places.set(word, [...(places.get(word) ?? []), place])
  }
  // PostgreSQL keeps no more than 255 places of a word.
  return [...places].map(([word, at]) => `${quote(word)}:${at.slice(0, 255).join(',')}`).join(' ')
}

/** @param marks lexemes of `marks.ts` */
export function vectorOf(pieces: Piece[], marks: string[]): Prisma.Sql {
  let left = TEXT_MAX
  const cut = pieces.map((piece) => {
    const text = piece.text.slice(0, Math.max(0, left))
    left -= text.length
    return { ...piece, words: wordsOf(text) }
  })
  const isStemmed = (language: string | null, word: Word) =>
    word.form === 'latin' && language !== null && STEMMED[language] !== undefined
  const plain = cut.flatMap(({ words, language, weight }) =>
    words.filter((word) => !isStemmed(language, word)).map(({ word }) => ({ word, weight })),
  )
  const parts = [Prisma.sql`array_to_tsvector(${marks}::text[]) || ${plainVector(plain)}::tsvector`]
  for (const [language, config] of Object.entries(STEMMED)) {
    for (const weight of ['A', 'D'] as const) {
      const words = cut
        .filter((piece) => piece.language === language && piece.weight === weight)
        .flatMap((piece) => piece.words.filter((word) => isStemmed(language, word)).map(({ word }) => word))
      if (words.length === 0) continue
      const text = words.join(' ')
      parts.push(Prisma.sql`setweight(to_tsvector(${config}::regconfig, ${text}), ${weight}::"char")`)
    }
  }
  return Prisma.join(parts, ' || ')
}

/** Longer words of names and titles in letters: what a mistyped word is compared with. */
export const namesIn = (pieces: Piece[]): string[] => [
  ...new Set(
    pieces
      .filter(({ weight }) => weight === 'A')
      .flatMap(({ text }) => wordsOf(text))
      .map(({ word }) => word)
      .filter((word) => /^[a-z]{4,30}$/.test(word)),
  ),
]
