/** What is wrong with an edit before it is sent, and where. Runs in the browser. */
import type { FieldIssue } from '@/lib/core/errors'
import { differences } from '@/lib/entries/compare/differences'
import type { EntryContent } from '@/lib/entries/content/any'
import { type At, valueAt } from './json-path'
import { contentOf, type Edited } from './state'

/** Keys of statements that are new or differ from the page. */
export function touchedStatements(base: EntryContent | null, content: EntryContent): Set<string> {
  const found = differences(base, content).flatMap(({ statement }) => statement ?? [])
  return new Set(found)
}

/** Changed statements that cite nothing. */
export function sourceless(base: EntryContent | null, content: EntryContent): FieldIssue[] {
  if (content.kind !== 'policy') return []
  const touched = touchedStatements(base, content)
  return content.statements.flatMap((statement, index) =>
    touched.has(statement.key) && statement.citations.length === 0
      ? [{ path: ['content', 'statements', index, 'citations'], code: 'source_missing' }]
      : [],
  )
}

/** Only what the content cites travels along. */
export function citedSources({ content, sources }: Edited): Edited['sources'] {
  const text = JSON.stringify(content)
  return sources.filter(({ key }) => text.includes(JSON.stringify(key)))
}

type Asked = { path: string; parent: string | null; base: EntryContent | null; edited: Edited }

/**
 * Everything that the contract refuses, each place named from `content`, `sources` or `reason` on.
 * The contract itself is loaded only now.
 */
export async function check({ path, parent, base, edited }: Asked): Promise<FieldIssue[]> {
  const [{ proposeSchema }, { zodIssues }] = await Promise.all([
    import('@/lib/entries/proposal-schema'),
    import('@/lib/core/issues'),
  ])
  const sources = citedSources(edited)
  const input = { path, parent, content: edited.content, sources, reason: edited.reason }
  const parsed = proposeSchema.safeParse(input)
  if (!parsed.success) {
    return zodIssues(parsed.error).map((issue) => named(issue, input as never, edited))
  }
  const issues = sourceless(base, contentOf(edited))
  if (issues.length > 0) return issues
  const same = differences(base, contentOf(edited)).length === 0
  return same ? [{ path: ['content'], code: 'nothing_to_change' }] : []
}

/** What is not there at all is asked for. */
function named(issue: FieldIssue, input: Parameters<typeof valueAt>[0], edited: Edited): FieldIssue {
  const absent = issue.code === 'invalid_value' && valueAt(input, issue.path as At) === undefined
  return inEditor(absent ? { ...issue, code: 'required' } : issue, edited)
}

/** An issue of what was sent, as one of the editor: there the sources that nothing cites are counted too. */
export function inEditor<Issue extends Pick<FieldIssue, 'path'>>(issue: Issue, edited: Edited): Issue {
  const [root, index, ...rest] = issue.path
  if (root !== 'sources' || typeof index !== 'number') return issue
  const key = citedSources(edited)[index]?.key
  return { ...issue, path: ['sources', edited.sources.findIndex((source) => source.key === key), ...rest] }
}
