import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmail } from './email'

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
