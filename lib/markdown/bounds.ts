/**
 * How much Markdown is read at all. The parser's time grows with the square of the marks and its stack
 * with the nesting, so both are counted before it starts; a text over a bound is shown as plain text.
 * The bounds are far above what people write: `render.test.ts` holds both ends.
 */

/** Longest text that is read, in UTF-16 units. */
export const MARKDOWN_MAX = 10_000
/** Characters that can open or close something, and the same times the length of the text. */
const MARKS_MAX = 500
const MARK_WORK_MAX = 3_000_000
/** Openings of links and of addresses, times the length: each is tried with everything behind it. */
const LINK_WORK_MAX = 200_000
const LINES_MAX = 300
/** Lists and quotes inside one another. */
const NESTING_MAX = 10
/** Header cells times rows: every row is filled up to the header's width. */
const TABLE_CELLS_MAX = 2_000

const MARKS = /[*_~`[\]<>|\\!&@$]/g
const LINKS = /\[|www\.|https?:/gi
const CONTAINER = /^(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)|\[\^[^\]\s]*\]:)/
const INDENT_PER_LEVEL = 2
const TAB = 4

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How deep a line stands: markers at its start, and what its indentation may continue. */
function depthOf(line: string): number {
  let depth = 0
  let columns = 0
  for (let rest = line; ; ) {
    const blank = /^[ \t]*/.exec(rest)?.[0] ?? ''
    for (const character of blank) columns += character === '\t' ? TAB : 1
    rest = rest.slice(blank.length)
    const marker = CONTAINER.exec(rest)?.[0]
    if (!marker || depth > NESTING_MAX) return depth + Math.floor(columns / INDENT_PER_LEVEL)
    depth += 1
    rest = rest.slice(marker.length)
  }
}

/** Whether a text is simple enough to be read as Markdown; linear in its length. */
export function isSimple(text: string): boolean {
  if (text.length > MARKDOWN_MAX) return false
  const lines = text.split('\n')
  if (lines.length > LINES_MAX) return false
  const marks = count(text, MARKS)
  if (marks > MARKS_MAX || marks * text.length > MARK_WORK_MAX) return false
  if (count(text, LINKS) * text.length > LINK_WORK_MAX) return false
  const widest = Math.max(...lines.map((line) => line.split('|').length))
  if (widest > 2 && widest * lines.length > TABLE_CELLS_MAX * 2) return false
  return lines.every((line) => depthOf(line) <= NESTING_MAX)
}
