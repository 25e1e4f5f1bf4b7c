import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNextPath, nextPathOr } from './next-path'

describe('isNextPath', () => {
  it.each(['/', '/es', '/zh/pe/claro/cancel', '/en/search?q=eSIM&page=2', '/es/pe/claro/cancel#steps'])(
    'takes %s',
    (path) => expect(isNextPath(path)).toBe(true),
  )

  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '',
    '/api/v1/sign-out',
    `/${'a'.repeat(600)}`,
    '/\u2028/evil.example',
  ])('refuses %j', (path) => expect(isNextPath(path)).toBe(false))

  it('never lets a browser leave the site', () => {
    const nasty = fc.array(
      fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', 'evil.example', '%2f', '?', '#'),
    )
    fc.assert(
      fc.property(nasty, (parts) => {
        const path = parts.join('')
        if (!isNextPath(path)) return
        expect(new URL(path, 'https://site.example/en/sign-in').origin).toBe('https://site.example')
      }),
      { numRuns: 2_000 },
    )
  })
})

it('falls back to the front page of the language', () => {
  expect(nextPathOr('//evil.example', 'es')).toBe('/es')
  expect(nextPathOr(undefined, 'zh')).toBe('/zh')
  expect(nextPathOr('/zh/pe', 'es')).toBe('/zh/pe')
})
