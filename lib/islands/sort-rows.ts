/** The order of a table's rows by one of its columns. Pure. */

/** A cell: what it sorts by; empty ones come last in either direction. */
export type SortKey = string

const EMPTY = /^[\s–—-]*$/

/** @returns places of the rows in their new order; rows that are alike keep theirs */
export function orderOf(keys: SortKey[], descending: boolean, locale: string): number[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const sign = descending ? -1 : 1
  return keys
    .map((_, index) => index)
    .sort((a, b) => {
      const [left = '', right = ''] = [keys[a], keys[b]]
      const empty = Number(EMPTY.test(left)) - Number(EMPTY.test(right))
      const alike = EMPTY.test(left) && EMPTY.test(right)
      return empty || (alike ? 0 : sign * collator.compare(left, right)) || a - b
    })
}
