/** Differences as rows to show: parts of one fee, one time or one stage are told as a whole. Pure. */
import { type Fields, isFields, type Json, plain } from '@/lib/entries/compare/json'
import { fieldOf, keyed, type Shape } from '@/lib/entries/compare/shape'
import { shapeOf } from '@/lib/entries/compare/shapes'
import type { EntryContent } from '@/lib/entries/content/any'
import type { Statement } from '@/lib/entries/content/statement'
import type { Difference } from '@/lib/entries/proposal-schema'

/** What both sides hold, so that parts can be told as wholes and statements by their words. */
export type Contents = { before: EntryContent | null; after: EntryContent | null }

/** Lists whose items read as one phrase. */
const PHRASED = new Set(['fees', 'durations', 'stages'])

/** The value at an exact place of a content; undefined where there is none. */
export function valueAt(content: EntryContent | null, at: readonly string[]): Json | undefined {
  if (!content) return undefined
  let shape: Shape = shapeOf(content.kind)
  let value: Json | undefined = plain(content)
  for (const word of at) {
    if (shape.is === 'list') {
      value = keyed(shape, value).get(word)
      shape = shape.item
    } else if (shape.is === 'sequence') {
      value = Array.isArray(value) ? value[Number(word)] : undefined
      shape = shape.item
    } else if (shape.is === 'group') {
      value = isFields(value) ? (value as Fields)[word] : undefined
      shape = fieldOf(shape, word)
    } else return undefined
  }
  return value
}

/** The place of the whole that a part is told with; undefined where it is told alone. */
function wholeOf({ at, prose }: Difference): string[] | undefined {
  const list = at.findIndex((word, index) => index > 0 && PHRASED.has(word) && at.length > index + 2)
  // A note is shown word by word, beside its fee.
  return list === -1 || prose ? undefined : at.slice(0, list + 2)
}

/** One row a difference, or one for all parts of a phrase. */
export function differenceRows(found: readonly Difference[], { before, after }: Contents): Difference[] {
  const rows = new Map<string, Difference>()
  for (const difference of found) {
    const at = wholeOf(difference)
    const [old, now] = at ? [valueAt(before, at), valueAt(after, at)] : []
    const whole: Difference =
      at && old !== undefined && now !== undefined
        ? { ...difference, at, change: 'changed', before: old, after: now, prose: false, language: null }
        : difference
    const key = whole.at.join('\n')
    const known = rows.get(key)
    rows.set(key, known ? { ...whole, sensitive: known.sensitive || whole.sensitive } : whole)
  }
  return [...rows.values()]
}

/** Rows by statement, in the order in which they come; those outside of statements under null. */
export function byStatement(rows: Difference[]): { statement: string | null; rows: Difference[] }[] {
  const groups = new Map<string | null, Difference[]>()
  for (const row of rows) groups.set(row.statement, [...(groups.get(row.statement) ?? []), row])
  return [...groups].map(([statement, own]) => ({ statement, rows: own }))
}

/** The statement of a key as it is now, or as it was. */
export function statementOf({ before, after }: Contents, key: string): Statement | undefined {
  const of = (content: EntryContent | null) =>
    content?.kind === 'policy' ? content.statements.find((one) => one.key === key) : undefined
  return of(after) ?? of(before)
}

/** The order of a list became another one: its keys say nothing to people. */
export const isOrder = ({ at, statement, before, after }: Difference): boolean =>
  statement === null && at.length === 2 && at[1] === 'order' && Array.isArray(before) && Array.isArray(after)
