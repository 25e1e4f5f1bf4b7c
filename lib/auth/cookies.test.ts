import { describe, expect, it, vi } from 'vitest'

const load = async (publicUrl: string) => {
  vi.resetModules()
  vi.stubEnv('PUBLIC_URL', publicUrl)
  vi.stubEnv('SECRET', 'x'.repeat(40))
  return import('./cookies')
}
const linesOf = (headers: Headers) => headers.getSetCookie()

describe('session cookies', () => {
  it('are plain on this machine', async () => {
    const { setSessionCookies } = await load('http://localhost:3000')
    const headers = new Headers()
    setSessionCookies(headers, 'token')
    const [session, readable] = linesOf(headers)
    expect(session).toMatch(
      /^next-auth\.session-token=token; Path=\/; Max-Age=2592000; SameSite=Lax; HttpOnly$/,
    )
    expect(readable).toMatch(/^signed_in=1; /)
    expect(readable).not.toMatch(/HttpOnly/)
  })

  it('demand https where the site has it', async () => {
    const { setSessionCookies, setAskCookie } = await load('https://linebook.example')
    const headers = new Headers()
    setSessionCookies(headers, 'token')
    setAskCookie(headers, { requestId: 'id', secret: 'secret' })
    const lines = linesOf(headers)
    expect(lines.every((line) => line.endsWith('; Secure'))).toBe(true)
    expect(lines[0]).toMatch(/^__Secure-next-auth\.session-token=/)
    expect(lines[2]).toMatch(/^__Host-linebook\.sign-in=/)
    expect(lines[2]).not.toMatch(/Domain=/i)
  })
})

describe('reading cookies', () => {
  it('keeps the first of a name and survives rubbish', async () => {
    const { parseCookies } = await load('http://localhost:3000')
    expect([...parseCookies('a=1; =x; b; a=2; c=d=e;;')]).toEqual([
      ['a', '1'],
      ['c', 'd=e'],
    ])
    expect(parseCookies(null).size).toBe(0)
  })

  it('takes only the form it wrote', async () => {
    const { askOf } = await load('http://localhost:3000')
    const id = '019a0000-0000-7000-8000-000000000000'
    expect(askOf(`${id}.${'s'.repeat(43)}`)).toEqual({ requestId: id, secret: 's'.repeat(43) })
    expect(askOf(`${id}.`)).toBeUndefined()
    expect(askOf(`x'; drop.${'s'.repeat(43)}`)).toBeUndefined()
    expect(askOf(undefined)).toBeUndefined()
  })
})
