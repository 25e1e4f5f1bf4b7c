/** A fingerprint of a text by which near-copies are known: simhash over its words or characters. Pure. */

const BITS = 64n
const MASK = (1n << BITS) - 1n
const FNV_OFFSET = 0xcbf29ce484222325n
const FNV_PRIME = 0x100000001b3n
/** Characters in one feature; Chinese has no spaces, so words would not do. */
const GRAM = 4

function hash(text: string): bigint {
  let value = FNV_OFFSET
  for (const char of text) value = ((value ^ BigInt(char.codePointAt(0) ?? 0)) * FNV_PRIME) & MASK
  return value
}

/**
 * @returns 64 bits as a signed integer, the way the database keeps it; null for a text without letters
 */
export function fingerprintOf(text: string): bigint | null {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ]
  if (letters.length === 0) return null
  const counts = new Array<number>(Number(BITS)).fill(0)
  const last = Math.max(1, letters.length - GRAM + 1)
  for (let at = 0; at < last; at += 1) {
    const feature = hash(letters.slice(at, at + GRAM).join(''))
    for (let bit = 0; bit < counts.length; bit += 1) {
      counts[bit] = (counts[bit] ?? 0) + ((feature >> BigInt(bit)) & 1n ? 1 : -1)
    }
  }
  const bits = counts.reduce((sum, count, bit) => (count > 0 ? sum | (1n << BigInt(bit)) : sum), 0n)
  return BigInt.asIntN(Number(BITS), bits)
}
