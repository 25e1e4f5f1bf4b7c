import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNextPath, nextPathOr, normaliseEmail } from './schema'

describe('normaliseEmail', () => {
  it.each([
    ['Ana@Example.org', 'ana@example.org'],
    ['  ana@example.org ', 'ana@example.org'],
    ['ana.maria+linebook@mail.example.com.pe', 'ana.maria+linebook@mail.example.com.pe'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['x@xn--fiqs8s.xn--fiqs8s', 'x@xn--fiqs8s.xn--fiqs8s'],
    ['admin@localhost', 'admin@localhost'],
  ])('takes %s', (text, email) => expect(normaliseEmail(text)).toBe(email))

  it.each([
    ['a full-width @', 'ana\uff20example.org'],
    ['a full-width @ beside a plain one', 'victim@example.org\uff20evil.example'],
    ['full-width letters', '\uff41na@example.org'],
    ['a ligature', '\ufb01@example.org'],
    ['two @', 'a@b@example.org'],
    ['a quoted local part', '"a@b"@example.org'],
    ['a comment', 'ana(comment)@example.org'],
    ['a comment after', 'ana@example.org (Ana)'],
    ['a display name', 'Ana <ana@example.org>'],
    ['two addresses', 'ana@example.org,eve@example.org'],
    ['two addresses with a semicolon', 'ana@example.org;eve@example.org'],
    ['a line end', 'ana@example.org\r\nBcc: eve@example.org'],
    ['a line end inside', 'ana\n@example.org'],
    ['NUL', 'ana\u0000@example.org'],
    ['a zero-width space', 'ana\u200b@example.org'],
    ['a right-to-left mark', 'ana\u202e@example.org'],
    ['a relay by %', 'eve%evil.example@example.org'],
    ['a relay by !', 'evil.example!eve@example.org'],
    ['an address literal', 'ana@[127.0.0.1]'],
    ['a bare name', 'ana@intranet'],
    ['two dots', 'ana..b@example.org'],
    ['a dot first', '.ana@example.org'],
    ['a dash first in the domain', 'ana@-example.org'],
    ['no local part', '@example.org'],
    ['no domain', 'ana@'],
    ['nothing', ''],
    ['a long local part', `${'a'.repeat(65)}@example.org`],
    ['a long whole', `ana@${'a.'.repeat(130)}org`],
  ])('refuses %s', (_what, text) => expect(normaliseEmail(text)).toBeUndefined())

  it('gives back only plain characters with one @, and the same again', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress())
    fc.assert(
      fc.property(anything, (text) => {
        const email = normaliseEmail(text)
        if (email === undefined) return
        expect(email).toMatch(/^[\x21-\x7e]+$/)
        expect(email.split('@')).toHaveLength(2)
        expect(email).not.toMatch(/[\s,;:<>()[\]"\\]/)
        expect(normaliseEmail(email)).toBe(email)
      }),
      { numRuns: 500 },
    )
  })
})

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
