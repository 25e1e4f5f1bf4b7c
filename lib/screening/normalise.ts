/**
 * One plain form of a text for the search: digits of any script become 0–9, wide and styled letters
 * become plain, entities are read, invisible characters go. Every character remembers where in the
 * original it came from.
 */

export type PlainText = {
  plain: string
  /** Offset in the original of the character at this place of `plain`, and the offset behind it. */
  starts: number[]
  ends: number[]
}

const ENTITY = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|nbsp));/i
const ENTITY_MAX = 12
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', nbsp: ' ' }
const INVISIBLE = /[\p{Cf}\p{Mn}]/u
const DIGIT = /\p{Nd}/u
const DASHES = /[\u2010-\u2015\u2212]/
const HAN_DIGITS = '〇一二三四五六七八九'
/** So many Han digits in a row are a number that is spelt out, not a quantity. */
const HAN_RUN = /[〇零一二三四五六七八九幺]{7,}/g

/** Value of a decimal digit of any script: they stand in tens, zero first. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}

function plainOf(character: string): string {
  if (character >= '0' && character <= '9') return character
  if (character.charCodeAt(0) < 0x80) return character
  if (INVISIBLE.test(character)) return ''
  if (DASHES.test(character)) return '-'
  return Array.from(character.normalize('NFKC'), (part) =>
    DIGIT.test(part) && part.charCodeAt(0) > 0x7f ? digitValue(part) : part,
  ).join('')
}

/** The character an entity at `at` stands for, with its length in the text. */
function entityAt(text: string, at: number): { character: string; length: number } | undefined {
  const match = ENTITY.exec(text.slice(at, at + ENTITY_MAX))
  if (!match) return undefined
  const [whole, decimal, hex, named] = match
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
  if (code !== undefined && (code === 0 || code > 0x10ffff)) return undefined
  const character = code === undefined ? NAMED[(named ?? '').toLowerCase()] : String.fromCodePoint(code)
  return character === undefined ? undefined : { character, length: whole.length }
}

const hanDigits = (plain: string): string =>
  plain.replace(HAN_RUN, (run) =>
    Array.from(run, (digit) =>
      digit === '零' ? '0' : digit === '幺' ? '1' : String(HAN_DIGITS.indexOf(digit)),
    ).join(''),
  )

/** Brings a text into its plain form; linear in its length. */
export function normalise(text: string): PlainText {
  let plain = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const entity = text[at] === '&' ? entityAt(text, at) : undefined
    const character = entity?.character ?? String.fromCodePoint(text.codePointAt(at) ?? 0)
    const length = entity?.length ?? character.length
    const written = plainOf(character)
    for (let index = 0; index < written.length; index += 1) {
      starts.push(at)
      ends.push(at + length)
    }
    plain += written
    at += length
  }
  return { plain: hanDigits(plain), starts, ends }
}
