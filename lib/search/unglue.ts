/** Takes apart what is written without spaces: "claroperu", "giffgaffesim". Pure. */
import type { Folded } from './fold'
import type { Meaning, Terms } from './meanings'

const PIECE_MIN = 3
const GLUED_MIN = 4
/** Pieces so long need no name among them. */
const SURE_MIN = 5
const GLUED_MAX = 40

type Known = ReadonlyMap<string, Meaning[]>
const knownOf = new WeakMap<Terms, Known>()

/** Single words of three letters or more; of two only where one is a figure: "o2". */
function knownIn(terms: Terms): Known {
  const before = knownOf.get(terms)
  if (before) return before
  const known = new Map(terms.filter(([term]) => /^([a-z0-9]{3,}|[a-z][0-9])$/.test(term)))
  knownOf.set(terms, known)
  return known
}

const isPlace = (meanings: Meaning[] | undefined): boolean =>
  meanings?.some(({ kind }) => kind === 'carrier' || kind === 'country') === true

/** Known words that a run of letters is made of, the longest first; one of them a carrier or a country. */
function pieces(word: string, known: Known): string[] | undefined {
  if (word.length < GLUED_MIN || word.length > GLUED_MAX || known.has(word)) return undefined
  // What was tried from a place and failed is not tried again.
  const failed = new Set<number>()
  const split = (from: number): string[] | undefined => {
    if (from === word.length) return []
    if (failed.has(from)) return undefined
    for (let to = word.length; to >= from + 2; to -= 1) {
      const piece = word.slice(from, to)
      const fits = known.has(piece) && (piece.length >= PIECE_MIN || isPlace(known.get(piece)))
      const rest = fits ? split(to) : undefined
      if (rest) return [piece, ...rest]
    }
    failed.add(from)
    return undefined
  }
  const found = split(0)
  const sure =
    found?.some((piece) => isPlace(known.get(piece))) || found?.every(({ length }) => length >= SURE_MIN)
  return sure && found && found.length > 1 ? found : undefined
}

/** The text with a space between words that were run together; places still lead to the original. */
export function unglue({ text, at }: Folded, terms: Terms): Folded {
  const known = knownIn(terms)
  const apart: Folded = { text: '', at: [] }
  const add = (piece: string, from: number) => {
    apart.text += piece
    for (let index = 0; index < piece.length; index += 1) apart.at.push(at[from + index] ?? 0)
  }
  let done = 0
  for (const { 0: word, index } of text.matchAll(/[a-z0-9]+/g)) {
    const found = pieces(word, known)
    if (!found) continue
    add(text.slice(done, index), done)
    let from = index
    for (const [number, piece] of found.entries()) {
      if (number > 0) add(' ', from)
      add(piece, from)
      from += piece.length
    }
    done = from
  }
  add(text.slice(done), done)
  return apart
}
