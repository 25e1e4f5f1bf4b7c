/** The six import rules of lib/README.md. */
import { clientProblems } from './client-files'
import { barrels, cycles } from './cycles'
import { type Files, isTest, lineAt, type Problem } from './files'
import { folderOf, inDomain, isPure, layerOf } from './layers'
import { type Graph, graphOf, type Import } from './module-graph'

const DATABASE = /^lib\/core\/(db(\.ts)?$|generated\/)/
const isDatabase = (found: Import) => DATABASE.test(found.to ?? '')
const problem = (rule: number, found: Import, message: string): Problem => ({
  file: found.from,
  line: found.line,
  message: `rule ${rule}: ${message} (${found.specifier})`,
})

/** 1. `app` imports `lib`, never the other way; `app` never touches the database. */
function direction(found: Import): Problem | undefined {
  if (found.from.startsWith('lib/') && found.to?.startsWith('app/')) {
    return problem(1, found, 'lib does not know app')
  }
  if (found.from.startsWith('app/') && isDatabase(found)) {
    return problem(1, found, 'app asks queries and endpoints, not the database')
  }
  return undefined
}

const DATABASE_FOLDERS = new Set(['core', 'http', 'auth', 'cases', 'search', 'jobs', 'testing'])
const STARTER = /^(prisma\/starter\/|lib\/entries\/load-starter\.ts$)/
const QUERIES = /\/queries(-[a-z-]+)?\.ts$/
const NEVER_A_WRITE = /\/([a-z-]+-)?(schema|permissions|endpoints|client|rules)\.ts$|\.tsx$/
/** `submit-report.ts`: a verb and what it acts on. */
const WRITE = /\/[a-z]+(-[a-z]+)+\.ts$/

function mayUseDatabase(files: Files, { from, typeOnly }: Import): boolean {
  if (DATABASE_FOLDERS.has(folderOf(from) ?? '') || STARTER.test(from)) return true
  if (from === 'lib/standing/recompute.ts' || QUERIES.test(from)) return true
  if (!inDomain(from) || isPure(from) || NEVER_A_WRITE.test(from)) return false
  // A write, or a part of one that is handed the open transaction.
  return typeOnly || WRITE.test(from) || /\bcommand\(/.test(files.get(from) ?? '')
}

/** 2. The database is imported by queries and writes alone. */
const database = (files: Files, found: Import): Problem | undefined =>
  isDatabase(found) && found.from.startsWith('lib/') && !mayUseDatabase(files, found)
    ? problem(2, found, 'only queries and write files use the database')
    : undefined

/** The comparison of texts word by word stands on a library of its own, small and without a platform. */
const DIFF = 'diff'
const TYPES_FOR_PURE = /^lib\/core\/errors\.ts$/

/** 3. Pure files know zod and one another. */
function pureness(found: Import): Problem | undefined {
  if (!isPure(found.from) || isPure(found.to ?? '')) return undefined
  if (found.specifier === 'zod' && !found.from.startsWith('lib/islands/')) return undefined
  if (found.specifier === DIFF && found.from.startsWith('lib/entries/compare/')) return undefined
  if (found.typeOnly && TYPES_FOR_PURE.test(found.to ?? '')) return undefined
  return problem(3, found, 'this file runs in a browser, a job and a test alike')
}

const NEXT_PLACES = /^(app\/|lib\/(http|auth|i18n)\/|proxy\.ts$|next\.config\.ts$)/
const AUTH_PLACES = /^(lib\/auth\/|app\/api\/auth\/)/

/** 5. Next and next-auth stay in their places; so does the environment (below). */
function frameworks(found: Import): Problem | undefined {
  if (/^next(\/|$)/.test(found.specifier) && !NEXT_PLACES.test(found.from)) {
    return problem(5, found, 'next is known only in app, http, auth and i18n')
  }
  if (/^(next-auth|@auth\/)/.test(found.specifier) && !AUTH_PLACES.test(found.from)) {
    return problem(5, found, 'next-auth is known only in auth')
  }
  return undefined
}

const ENVIRONMENT_PLACES = /^(lib\/core\/env\.ts$|scripts\/|e2e\/|[^/]+\.config\.ts$)/

function environment(files: Files): Problem[] {
  return [...files].flatMap(([file, text]) => {
    if (!/^(app|lib|prisma)\/.*\.tsx?$|^[^/]+\.ts$/.test(file)) return []
    if (ENVIRONMENT_PLACES.test(file) || isTest(file)) return []
    return [...text.matchAll(/\bprocess\.env\b/g)].map((match) => ({
      file,
      line: lineAt(text, match.index),
      message: 'rule 5: process.env is read in core/env.ts alone',
    }))
  })
}

const HTTP_FROM_BELOW = /\/([a-z]+-)?(endpoints|client)\.ts$/

/** 6. A folder knows only those below it; HTTP is known to endpoints and their callers. */
function order(found: Import): Problem | undefined {
  const from = layerOf(found.from)
  const to = layerOf(found.to ?? '')
  if (
    from !== undefined &&
    to !== undefined &&
    to > from &&
    folderOf(found.to ?? '') !== folderOf(found.from)
  ) {
    return problem(6, found, `${folderOf(found.to ?? '') ?? 'app'} stands above ${folderOf(found.from)}`)
  }
  const usesHttp = folderOf(found.to ?? '') === 'http' && inDomain(found.from)
  return usesHttp && !HTTP_FROM_BELOW.test(found.from)
    ? problem(6, found, 'a domain meets http in endpoints.ts and client.ts alone')
    : undefined
}

/** All violations of the six rules; tests are held to the first alone. */
export function importProblems(files: Files, graph: Graph = graphOf(files)): Problem[] {
  const all = [...graph.values()].flat().filter((found) => !/^(scripts|e2e)\//.test(found.from))
  const bound = all.filter((found) => !isTest(found.from))
  const found = [
    ...all.map(direction),
    ...bound.flatMap((one) => [database(files, one), pureness(one), frameworks(one), order(one)]),
  ]
  return [
    ...found.filter((one) => one !== undefined),
    ...environment(files),
    ...clientProblems(files, graph),
    ...cycles(graph),
    ...barrels(files, graph),
  ]
}
