import { describe, expect, it } from 'vitest'
import { readerPageProblems } from './reader-pages'

const PAGE = 'app/[locale]/(read)/page.tsx'
const found = (files: Record<string, string>) =>
  readerPageProblems(new Map(Object.entries(files))).map((one) => one.message)

describe('reader pages', () => {
  it.each([
    [
      'a client component',
      { [PAGE]: "import { B } from '@/app/_ui/b'\n", 'app/_ui/b.tsx': "'use client'\n" },
    ],
    [
      'one reached through another file',
      {
        [PAGE]: "import { A } from './_parts/a'\n",
        'app/[locale]/(read)/_parts/a.tsx': "import { B } from '@/app/_ui/b'\n",
        'app/_ui/b.tsx': "/** A button. */\n'use client'\n",
      },
    ],
    [
      'one in a layout above',
      { 'app/[locale]/layout.tsx': "import { B } from './b'\n", 'app/[locale]/b.tsx': "'use client'\n" },
    ],
    ["next's link", { [PAGE]: "import Link from 'next/link'\n" }],
    ['the query', { [PAGE]: 'export default (props) => props.searchParams\n' }],
    ['cookies', { [PAGE]: "import { cookies } from 'next/headers'\n" }],
    ['a boundary', { [PAGE]: 'export default () => <Suspense />\n' }],
    ['a loading page', { 'app/[locale]/(read)/loading.tsx': '' }],
  ])('fail on %s', (_what, files) => {
    expect(found(files)).toHaveLength(1)
  })

  it('leave other pages alone', () => {
    const files = {
      [PAGE]: "import { a } from '@/lib/a'\n",
      'lib/a.ts': '',
      'app/[locale]/(app)/page.tsx': "'use client'\n",
    }
    expect(found(files)).toEqual([])
  })
})
