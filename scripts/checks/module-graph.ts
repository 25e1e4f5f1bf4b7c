/** Who imports whom. The formatter keeps imports at the start of a line, so patterns find them all. */
import path from 'node:path'
import { type Files, isSource, lineAt } from './files'

export type Import = {
  from: string
  /** As written. */
  specifier: string
  /** The imported file, or undefined for a package. */
  to: string | undefined
  /** Erased by the compiler: leaves nothing at run time. */
  typeOnly: boolean
  /** `export … from`. */
  reexport: boolean
  line: number
}

const STATEMENT = /^(import|export)\s(type\s)?([^'";]*?)from\s*'([^']+)'/gm
const BARE = /^import\s*'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g
const ENDINGS = ['', '.ts', '.tsx', '.mts', '.mjs', '.json', '/index.ts', '/index.tsx']

/** `{ type A, type B }` is erased as well. */
const onlyTypes = (clause: string): boolean => {
  const inner = /^\{([\s\S]*)\}\s*$/.exec(clause.trim())?.[1]
  const names = inner?.split(',').map((name) => name.trim())
  return names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false
}

function resolve(files: Files, from: string, specifier: string): string | undefined {
  if (!/^(\.|@\/)/.test(specifier)) return undefined
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier)
  const found = ENDINGS.map((ending) => base + ending).find((file) => files.has(file))
  // Missing files are the compiler's business; rules still see where the import points.
  return found ?? base
}

/** The imports of one file, in their order. */
export function importsOf(files: Files, from: string): Import[] {
  const text = files.get(from) ?? ''
  const make = (specifier: string, offset: number, typeOnly: boolean, reexport = false): Import => ({
    from,
    specifier,
    to: resolve(files, from, specifier),
    typeOnly,
    reexport,
    line: lineAt(text, offset),
  })
  const statements = [...text.matchAll(STATEMENT)].map((match) => {
    const [, word, type, clause = '', specifier = ''] = match
    return make(specifier, match.index, Boolean(type) || onlyTypes(clause), word === 'export')
  })
  const others = [...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map((match) => {
    // `typeof import('…')` and `import('…').Name` in a type are erased.
    const before = text.slice(Math.max(0, match.index - 10), match.index)
    const typeOnly = /typeof\s+$/.test(before) || /[:<|&]\s*$/.test(before)
    return make(match[1] ?? '', match.index, typeOnly)
  })
  return [...statements, ...others].sort((a, b) => a.line - b.line)
}

export type Graph = ReadonlyMap<string, Import[]>

/** The imports of all source files. */
export const graphOf = (files: Files): Graph =>
  new Map([...files.keys()].filter(isSource).map((file) => [file, importsOf(files, file)]))

/** All files reached from some, with the import that first led to each; erased imports lead nowhere. */
export function reachedFrom(graph: Graph, starts: string[]): Map<string, Import | undefined> {
  const reached = new Map<string, Import | undefined>(starts.map((file) => [file, undefined]))
  const queue = [...starts]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const found of graph.get(file) ?? []) {
      if (found.typeOnly || !found.to || reached.has(found.to)) continue
      reached.set(found.to, found)
      queue.push(found.to)
    }
  }
  return reached
}
