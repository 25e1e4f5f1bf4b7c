/** Sizes, documents and words: each check fails on what is planted for it. */
import { describe, expect, it } from 'vitest'
import { budgetProblems, sizesOf } from './budget'
import { docProblems } from './docs'
import { forbiddenProblems } from './forbidden'

const house = (files: Record<string, string>) => new Map(Object.entries(files))
const lines = (count: number) => 'a\n'.repeat(count)

describe('the file budget', () => {
  const sizes = (...counts: number[]) =>
    house(Object.fromEntries(counts.map((count, index) => [`lib/core/${index}.ts`, lines(count)])))
  it('counts files, lines and tests', () => {
    const files = house({
      'lib/core/a.ts': lines(10),
      'lib/core/b.ts': lines(30),
      'lib/core/a.test.ts': lines(20),
    })
    expect(sizesOf(files)).toMatchObject({ files: 2, lines: 40, longest: 30, testLines: 20, ratio: 0.5 })
  })
  it('fails on a long file, a high median and a high 95th percentile', () => {
    const files = ['0.ts: 401 lines', 'median', '95th']
    const found = budgetProblems(sizes(401, 350, 90, 80)).map(
      (one) => `${one.file.slice(-4)}: ${one.message}`,
    )
    for (const words of files) expect(found).toContainEqual(expect.stringContaining(words))
  })
  it('holds for small files, and for data of any length', () => {
    const files = new Map([...sizes(10, 50, 100), ['lib/catalog/labels-es.ts', lines(900)] as const])
    expect(budgetProblems(files)).toEqual([])
  })
  it.each(['let a: any', 'type A = B<any, string>', 'x as any)', '// @ts-ignore', '// @ts-expect-error'])(
    'fails on %j',
    (text) => {
      expect(budgetProblems(house({ 'lib/core/a.ts': `${text}\n` }))).toHaveLength(1)
    },
  )
  it.each(["'any' in x", 'if any of them', "type A = 'any' | 'all'"])('lets %j pass', (text) => {
    expect(budgetProblems(house({ 'lib/core/a.ts': `${text}\n` }))).toEqual([])
  })
})

describe('documents', () => {
  const found = (text: string) =>
    docProblems(house({ 'README.md': text, 'lib/core/env.ts': '', 'lib/README.md': '' }), [
      'verify',
      'bench:read',
    ])
  it.each(['`lib/core/gone.ts`', '`lib/gone/`', '[map](lib/MAP.md)', '`gone.mjs`', '`npm run gone`'])(
    'fail on %s',
    (text) => {
      expect(found(text)).toHaveLength(1)
    },
  )
  it.each([
    '`lib/core/env.ts`',
    '`lib/core/`',
    '[map](lib/README.md#rules)',
    '`env.ts`',
    '`pe/claro/cancel`',
    '`/api/v1/me`',
    '`<domain>/schema.ts`',
    '`.data/mail`',
    '`npm run verify`',
    '`npm run bench:<name>`',
  ])('hold with %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('forbidden words', () => {
  const found = (file: string, text: string) => forbiddenProblems(house({ [file]: text }))
  it.each([
    ['app/a.ts', "'use server'"],
    ['app/a.tsx', '<p style={{ color }} />'],
    ['README.md', `see ${'registry.npm'}js.org`],
    ['lib/core/a.ts', `read('${'/work'}/main/a')`],
    ['docs/a.md', `${'/home'}/somebody/file`],
    ['app/a.tsx', '<p dangerouslySetInnerHTML={{ __html: report.text }} />'],
  ])('fail in %s: %s', (file, text) => {
    expect(found(file, text)).toHaveLength(1)
  })
  it.each([
    ['app/a.tsx', '<p className="style" />'],
    ['lib/core/a.ts', 'https://example.org/home/page'],
    ['app/a.tsx', '<p dangerouslySetInnerHTML={{ __html: report.html }} />'],
  ])('pass in %s: %s', (file, text) => {
    expect(found(file, text)).toEqual([])
  })
})
