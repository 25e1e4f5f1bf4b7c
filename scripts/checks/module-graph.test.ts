import { describe, expect, it } from 'vitest'
import { graphOf, importsOf, reachedFrom } from './module-graph'

const one = (text: string) => importsOf(new Map([['lib/core/a.ts', text]]), 'lib/core/a.ts')

describe('importsOf', () => {
  it.each([
    ["import { a } from './b'", false],
    ["import type { A } from './b'", true],
    ["import { type A, type B } from './b'", true],
    ["import { type A, b } from './b'", false],
    ["import {\n  type A,\n  type B,\n} from './b'", true],
    ["export { a } from './b'", false],
    ["export type { A } from './b'", true],
    ["import './b'", false],
    ["const b = await import('./b')", false],
    ["type B = typeof import('./b')", true],
    ["type B = { b: import('./b').B }", true],
  ])('%j is erased: %s', (text, typeOnly) => {
    expect(one(text)).toEqual([expect.objectContaining({ specifier: './b', typeOnly })])
  })

  it('finds files by alias, by relation and by ending, and packages as themselves', () => {
    const files = new Map([
      ['app/page.tsx', "import { a } from '@/lib/core/a'\nimport { b } from './_b/c'\nimport pg from 'pg'\n"],
      ['lib/core/a.ts', ''],
      ['app/_b/c.tsx', ''],
    ])
    expect(importsOf(files, 'app/page.tsx').map(({ to, line }) => [to, line])).toEqual([
      ['lib/core/a.ts', 1],
      ['app/_b/c.tsx', 2],
      [undefined, 3],
    ])
  })
})

describe('reachedFrom', () => {
  it('goes through all that is loaded, and not through types', () => {
    const files = new Map([
      ['a.ts', "import { b } from './b'\nimport type { D } from './d'\n"],
      ['b.ts', "import { c } from './c'\n"],
      ['c.ts', "import { a } from './a'\n"],
      ['d.ts', ''],
    ])
    expect([...reachedFrom(graphOf(files), ['a.ts']).keys()]).toEqual(['a.ts', 'b.ts', 'c.ts'])
  })
})
