import { describe, expect, it } from 'vitest'
import { standingArguments } from './standing-arguments'

describe('the words behind npm run member', () => {
  it('are an address and what to set', () => {
    expect(standingArguments(['ana@example.org', '--trust', '1'])).toEqual({
      email: 'ana@example.org',
      trust: 1,
    })
    expect(standingArguments(['--role', 'moderator', 'ana@example.org', '--trust=0'])).toEqual({
      email: 'ana@example.org',
      trust: 0,
      role: 'moderator',
    })
  })

  it.each([
    [[], /one e-mail address/],
    [['a@b.pe', 'c@d.pe', '--trust', '1'], /one e-mail address/],
    [['a@b.pe'], /what to set/],
    [['a@b.pe', '--trust', '3'], /0, 1 or 2/],
    [['a@b.pe', '--trust', ''], /0, 1 or 2/],
    [['a@b.pe', '--role', 'boss'], /member, moderator or admin/],
    [['a@b.pe', '--ban'], /--ban/],
  ])('%j cannot be used, and it is said why', (words, why) => {
    expect(() => standingArguments(words)).toThrow(why)
  })
})
