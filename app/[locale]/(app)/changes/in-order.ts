import type { ChangeEntry } from '@/lib/entries/changes-queries'
import type { StarterLine } from '@/lib/entries/changes-schema'

const timeOf = (line: ChangeEntry | StarterLine): string =>
  'pages' in line ? line.at : (line.decidedAt ?? line.recordedAt)

/** Changes and what the program came with, newest first. */
export const inOrder = (changes: ChangeEntry[], starter: StarterLine[]): (ChangeEntry | StarterLine)[] =>
  [...changes, ...starter].toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)))
