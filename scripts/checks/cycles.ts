/** Rule 6: files that import each other in a circle, and files that only pass others on. */
import { type Files, isTest, type Problem } from './files'
import type { Graph } from './module-graph'

/** Each circle once, told as the way around it. Erased imports close no circle. */
export function cycles(graph: Graph): Problem[] {
  const found: Problem[] = []
  const done = new Set<string>()
  const way: string[] = []
  const visit = (file: string) => {
    const at = way.indexOf(file)
    if (at !== -1) {
      const circle = [...way.slice(at), file].join(' → ')
      found.push({ file, message: `rule 6: files import each other in a circle: ${circle}` })
      return
    }
    if (done.has(file)) return
    way.push(file)
    for (const { to, typeOnly } of graph.get(file) ?? []) if (to && !typeOnly) visit(to)
    way.pop()
    done.add(file)
  }
  for (const file of graph.keys()) visit(file)
  return found
}

const withoutReexports = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^(import|export)\s[^'";]*?from\s*'[^']+'/gm, '')
    .trim()

/** Files that hold nothing but others' exports; a file that passes on a single one is an adapter. */
export function barrels(files: Files, graph: Graph): Problem[] {
  return [...graph].flatMap(([file, imports]) => {
    if (!/^(app|lib)\//.test(file) || isTest(file)) return []
    const text = files.get(file) ?? ''
    const sources = new Set(imports.filter((one) => one.reexport).map((one) => one.specifier))
    const star = /^export\s+\*\s+from/m.test(text)
    const barrel = star || (sources.size > 1 && withoutReexports(text) === '')
    return barrel ? [{ file, message: 'rule 6: no barrel files: import from the file itself' }] : []
  })
}
