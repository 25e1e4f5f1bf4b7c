/** Addresses and numbers that a text sends people to. Pure. */

const WITH_SCHEME = /[a-z][a-z0-9+.-]*:\/\/[^\s<>()[\]"'，。；、）】]+/gi
/** `www.example.com`, `t.me/someone`, `example.pe`: written small, as addresses are. */
const BARE_HOST = /(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:\/[^\s<>()[\]"'，。；、）】]*)?/g
/** Telephone numbers, however they are spaced. */
const NUMBER = /\+?\d(?:[\s().-]{0,2}\d){5,}/g
const SEPARATORS = /[\s().-]/g

/** Every address and every long number of a text, each once. */
export function addressesIn(text: string): Set<string> {
  const plain = text.normalize('NFKC')
  return new Set([
    ...(plain.match(WITH_SCHEME) ?? []),
    ...(plain.match(BARE_HOST) ?? []),
    ...(plain.match(NUMBER) ?? []).map((number) => number.replace(SEPARATORS, '')),
  ])
}

/** Whether a text sends people somewhere that it did not before. */
export function sendsElsewhere(before: string, after: string): boolean {
  const known = addressesIn(before)
  return [...addressesIn(after)].some((address) => !known.has(address))
}
