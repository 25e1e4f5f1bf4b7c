/** What proxy.ts does to a page that Next serves itself. */
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import proxy, { config } from '@/proxy'

const pass = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))
const NONCE = /script-src 'self' 'nonce-([\w-]{20,})'(?:;|$)/

describe('proxy', () => {
  it('gives each answer its own nonce, to browser and Next alike', () => {
    const nonces = [pass('/en/search'), pass('/en/search')].map((response) => {
      const policy = String(response.headers.get('content-security-policy'))
      expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(policy)
      expect(policy).not.toContain('unsafe')
      return NONCE.exec(policy)?.[1]
    })
    expect(nonces[0]).toBeDefined()
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('overwrites a policy that the client sent', () => {
    const response = pass('/en/search', { 'content-security-policy': "script-src 'nonce-mine'" })
    expect(response.headers.get('x-middleware-request-content-security-policy')).not.toContain('mine')
  })

  it('sets no cookie and names no other languages', () => {
    for (const path of ['/en/search', '/zh/pe', '/search']) {
      const response = pass(path, { cookie: 'NEXT_LOCALE=es', 'accept-language': 'es' })
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(response.headers.get('link')).toBeNull()
    }
  })

  it('sends an address without a language to the one that suits, and leaves the others', () => {
    expect(pass('/search?q=1', { 'accept-language': 'es' }).headers.get('location')).toMatch(
      /\/es\/search\?q=1$/,
    )
    expect(pass('/zh/search', { 'accept-language': 'es' }).headers.get('location')).toBeNull()
  })

  it('stays out of the way of the API and of files', () => {
    const matcher = new RegExp(`^${config.matcher[0]}$`)
    for (const path of ['/api/v1/me', '/_next/static/x', '/i/a.js', '/zh/suggestions.json']) {
      expect(matcher.test(path)).toBe(false)
    }
    for (const path of ['/', '/en', '/en/pe/claro/cancel', '/search']) expect(matcher.test(path)).toBe(true)
  })
})
