/** The part of a text where a question's words stand, with those marked. Pure. */
import { foldWithPlaces } from './fold'

/** A stretch of plain text; `match` where it is one of the words that were asked for. */
export type ExcerptPart = { text: string; match: boolean }

const LENGTH = 220
/** Characters before the first match. */
const LEAD = 60
const HAN = /\p{Script=Han}/u
/** Words of one stem begin alike: "cancel", "cancelled", "cancelar". */
const STEM_MIN = 4
const STEM_SHARE = 0.6
const MARKUP = /!?\[([^\]]*)\]\([^)]*\)|[*_`~#>|]+/g

/** Markdown without its signs, in one line. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(MARKUP, (_all, link: string | undefined) => link ?? '')
    .replace(/\s+/g, ' ')
    .trim()

function isAlike(word: string, asked: string): boolean {
  if (word === asked) return true
  let same = 0
  while (same < word.length && word[same] === asked[same]) same += 1
  return same >= STEM_MIN && same >= STEM_SHARE * Math.max(word.length, asked.length)
}

/** Places of the asked words in a text: from, to. */
export function matchesIn(text: string, asked: readonly string[]): [number, number][] {
  const { text: folded, at } = foldWithPlaces(text)
  const found: [number, number][] = []
  const add = (from: number, to: number) => found.push([at[from] ?? 0, (at[to - 1] ?? text.length - 1) + 1])
  const chinese = asked.filter((word) => HAN.test(word)).sort((a, b) => b.length - a.length)
  for (const word of chinese) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      add(from, from + word.length)
    }
  }
  const others = asked.filter((word) => !HAN.test(word))
  for (const run of folded.matchAll(/[^\p{Script=Han}\s]+/gu)) {
    if (others.some((word) => isAlike(run[0], word))) add(run.index, run.index + run[0].length)
  }
  return joined(found)
}

/** In order, and those that touch as one. */
function joined(places: [number, number][]): [number, number][] {
  const merged: [number, number][] = []
  for (const [from, to] of places.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** A text in full, marked. */
export function marked(text: string, asked: readonly string[]): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let done = 0
  for (const [from, to] of matchesIn(text, asked)) {
    if (from > done) parts.push({ text: text.slice(done, from), match: false })
    parts.push({ text: text.slice(from, to), match: true })
    done = to
  }
  if (done < text.length) parts.push({ text: text.slice(done), match: false })
  return parts
}

/** About two lines around where most of the asked words stand close together. */
export function excerptOf(text: string, asked: readonly string[]): ExcerptPart[] {
  const places = matchesIn(text, asked)
  const within = ([from]: [number, number]) =>
    places.filter(([at]) => at >= from && at < from + LENGTH - LEAD).length
  const best = places.reduce<[number, number] | undefined>(
    (top, place) => (top && within(top) >= within(place) ? top : place),
    undefined,
  )
  const from = best ? startBefore(text, best[0]) : 0
  const cut = [...text.slice(from)].slice(0, LENGTH).join('').trimEnd()
  const more = from + cut.length < text.trimEnd().length
  return marked(`${from > 0 ? '… ' : ''}${cut.trimStart()}${more ? ' …' : ''}`, asked)
}

/** A place a little before another, where a word begins. */
function startBefore(text: string, at: number): number {
  if (at <= LEAD) return 0
  const from = at - LEAD
  const space = text.slice(from, at).search(/[\s，。；：、！？]/)
  return space >= 0 ? from + space + 1 : from
}
