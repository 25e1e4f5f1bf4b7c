/** Rule 4: what a browser gets to load from `'use client'` files. */
import { type Files, isTest, type Problem } from './files'
import { isPure } from './layers'
import { type Graph, type Import, reachedFrom } from './module-graph'

const DIRECTIVE = /^(\s*(\/\*[\s\S]*?\*\/|\/\/.*))*\s*'use client'/

/** Whether a file begins the browser's part of a page. */
export const isClientFile = (text: string): boolean => DIRECTIVE.test(text)

const ALLOWED =
  /^(lib\/[^/]+\/([a-z]+-)?client\.ts|lib\/http\/api-client\.ts|lib\/core\/issues\.ts|lib\/i18n\/(navigation|routing|formats)\.ts|app\/.*)$/
/** Packages that only a server may load. */
const SERVER_PACKAGES =
  /^(node:|fs$|path$|crypto$|pg$|pino$|nodemailer|next-auth|@prisma\/|@auth\/|next\/(headers|server|cache)|next-intl\/server)/

const problem = (found: Import, message: string): Problem => ({
  file: found.from,
  line: found.line,
  message: `rule 4: ${message} (${found.specifier})`,
})

/** Violations in everything that client files load, directly or through others. */
export function clientProblems(files: Files, graph: Graph): Problem[] {
  const starts = [...graph.keys()].filter(
    (file) => file.startsWith('app/') && isClientFile(files.get(file) ?? ''),
  )
  const reached = [...reachedFrom(graph, starts)]
  const places = reached.flatMap(([file, by]) =>
    by && !isPure(file) && !ALLOWED.test(file)
      ? [problem(by, 'a browser would load this: use a client.ts, or import type')]
      : [],
  )
  const packages = reached
    .flatMap(([file]) => (isTest(file) ? [] : (graph.get(file) ?? [])))
    .filter((found) => !found.typeOnly && !found.to && SERVER_PACKAGES.test(found.specifier))
    .map((found) => problem(found, 'this package is for the server'))
  return [...places, ...packages]
}
