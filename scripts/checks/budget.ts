/** Small files: the size of each, of the middle one and of the longest, and how much of the code is tested. */
import { type Files, isSource, isTest, lineAt, type Problem } from './files'

const MEDIAN_MAX = 70
const P95_MAX = 300
const LONGEST_MAX = 400
const TESTED = { least: 0.6, most: 0.9 }

/** Generated code, migrations, messages and data are as long as they are. */
const EXEMPT =
  /^(lib\/core\/generated|lib\/i18n\/messages|prisma\/(migrations|starter))\/|\/(labels|traditional|synonyms)[\w-]*\.ts$/
const LOOSE = [
  [/@ts-(ignore|nocheck|expect-error)/g, 'the compiler is not silenced'],
  [/(?:[:<|&,(]\s*|\bas\s+)any\b(?=\s*[;,)>\]|&=\n[])/g, 'any is no type'],
] as const

/** Proofs and measurements are tests of another kind. */
const countsAsTest = (file: string): boolean => isTest(file) || /^scripts\/(prove|bench)\//.test(file)

export type Sizes = {
  files: number
  lines: number
  median: number
  p95: number
  longest: number
  testLines: number
  ratio: number
}

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const counted = (files: Files): [string, string][] =>
  [...files].filter(([file]) => isSource(file) && !EXEMPT.test(file))

/** Figures of the program's files and of its tests. */
export function sizesOf(files: Files): Sizes {
  const all = counted(files)
  const code = all.filter(([file]) => !countsAsTest(file)).map(([, text]) => linesOf(text))
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  const testLines = sum(all.filter(([file]) => countsAsTest(file)).map(([, text]) => linesOf(text)))
  const sorted = code.sort((a, b) => a - b)
  const lines = sum(sorted)
  return {
    files: sorted.length,
    lines,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    longest: sorted.at(-1) ?? 0,
    testLines,
    ratio: lines === 0 ? 0 : testLines / lines,
  }
}

/** One line for the terminal. */
export function inWords(sizes: Sizes): string {
  const inside = sizes.ratio >= TESTED.least && sizes.ratio <= TESTED.most
  const wish = inside ? '' : ` (wanted: ${TESTED.least} to ${TESTED.most})`
  return (
    `${sizes.files} files, ${sizes.lines} lines: median ${sizes.median}, 95th percentile ${sizes.p95}, ` +
    `longest ${sizes.longest}; ${sizes.ratio.toFixed(2)} lines of tests a line of code${wish}`
  )
}

export function budgetProblems(files: Files): Problem[] {
  const sizes = sizesOf(files)
  const all: Problem[] = []
  if (sizes.median > MEDIAN_MAX) {
    all.push({ file: '.', message: `the median file has ${sizes.median} lines, more than ${MEDIAN_MAX}` })
  }
  if (sizes.p95 > P95_MAX) {
    all.push({ file: '.', message: `the 95th percentile is ${sizes.p95} lines, more than ${P95_MAX}` })
  }
  for (const [file, text] of counted(files)) {
    const lines = linesOf(text)
    if (lines > LONGEST_MAX) all.push({ file, message: `${lines} lines, more than ${LONGEST_MAX}` })
    for (const [pattern, message] of file.startsWith('scripts/checks/') ? [] : LOOSE) {
      for (const match of text.matchAll(pattern)) all.push({ file, line: lineAt(text, match.index), message })
    }
  }
  return all
}
