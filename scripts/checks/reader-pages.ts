/** Reader pages are finished bytes: no client component, nothing of one reader, nothing filled in later. */
import { isClientFile } from './client-files'
import { type Files, isTest, lineAt, type Problem } from './files'
import { type Graph, graphOf, reachedFrom } from './module-graph'

const READER = 'app/[locale]/(read)/'
/** What Next calls by its file name. */
const ENTRY = /\/(page|layout|template|error|not-found|default)\.tsx$/
const LATER = /\/(loading|template|error|global-error)\.tsx$/
/** They bring client components of their own, or need one around them. */
const CLIENT_PACKAGES =
  /^(next\/(link|image|script|form|dynamic|navigation\.client|legacy)|@tanstack\/react-query|next-auth\/react)/
const ASKER: [RegExp, string][] = [
  [/\bsearchParams\b/g, 'reads the query'],
  [/from 'next\/headers'/g, 'reads cookies or headers of the asker'],
  [/<Suspense\b|\bSuspense\b.*from 'react'/g, 'holds a boundary that only a script fills'],
  [/\bNextIntlClientProvider\b/g, 'wraps pages in a client component'],
]

/** Layouts above the reader pages wrap them too. */
const isAbove = (file: string): boolean => /^app\/(\[locale\]\/)?(layout|template)\.tsx$/.test(file)

export function readerPageProblems(files: Files, graph: Graph = graphOf(files)): Problem[] {
  const starts = [...graph.keys()].filter(
    (file) => isAbove(file) || (file.startsWith(READER) && ENTRY.test(file)),
  )
  const later = [...files.keys()]
    .filter((file) => file.startsWith(READER) && LATER.test(file))
    .map((file) => ({ file, message: 'reader page: Next would show this by script' }))
  const reached = [...reachedFrom(graph, starts)].filter(([file]) => !isTest(file) && files.has(file))
  const found = reached.flatMap(([file, by]): Problem[] => {
    const text = files.get(file) ?? ''
    const client = isClientFile(text)
      ? [{ file: by?.from ?? file, line: by?.line, message: `reader page: reaches the client file ${file}` }]
      : []
    const packages = (graph.get(file) ?? [])
      .filter((one) => !one.typeOnly && !one.to && CLIENT_PACKAGES.test(one.specifier))
      .map((one) => ({
        file,
        line: one.line,
        message: `reader page: ${one.specifier} is a client component`,
      }))
    const asker = ASKER.flatMap(([pattern, what]) =>
      [...text.matchAll(pattern)].map((match) => ({
        file,
        line: lineAt(text, match.index),
        message: `reader page: ${what}`,
      })),
    )
    return [...client, ...packages, ...asker]
  })
  return [...later, ...found]
}
