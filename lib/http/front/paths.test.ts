import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFreeSlug, RESERVED_WORDS } from '@/lib/catalog/reserved'
import { names, pathnamesOf, readerPath } from './paths'
import { pathnameOf, routeOf } from './route'

describe('readerPath', () => {
  it.each([
    ['/zh', 'home', '/'],
    ['/es/pe', 'country', '/pe'],
    ['/es/es', 'country', '/es'],
    ['/en/pe/claro', 'carrier', '/pe/claro'],
    ['/en/pe/all/kyc', 'policy', '/pe/all/kyc'],
    ['/zh/world/all/delete-esim-profile', 'policy', '/world/all/delete-esim-profile'],
    ['/zh/guides/leave-well', 'guide', '/guides/leave-well'],
    ['/en/method', 'method', '/method'],
    ['/en/about/privacy', 'about', '/about/privacy'],
    ['/en/missing', 'missing', '/missing'],
    ['/en/down', 'down', '/down'],
    ['/zh/suggestions.json', 'suggestions', '/suggestions.json'],
  ])('%s is a reader page: %s', (pathname, kind, path) => {
    expect(readerPath(pathname)).toEqual({ pathname, kind, path, locale: pathname.slice(1, 3) })
  })

  it.each([
    '/',
    '/fr/pe',
    '/en/',
    '/en/search',
    '/en/guides',
    '/en/guides/history',
    '/en/pe/claro/cancel/report',
    '/en/pe/claro/report',
    '/en/pe/claro/cancel/history/as-of/2026-03-01',
    '/en/moderation',
    '/en/PE',
    '/en/pe//cancel',
    '/en/pe/../x',
    '/en/pe%2fclaro',
    '/en/pe/claro?x=1',
    'en/pe',
  ])('%s is none', (pathname) => expect(readerPath(pathname)).toBeUndefined())

  it('lets nobody take a word that the program uses', () => {
    for (const word of RESERVED_WORDS) expect(isFreeSlug(word)).toBe(false)
    expect(isFreeSlug('claro')).toBe(true)
    expect(isFreeSlug('-claro')).toBe(false)
    expect(isFreeSlug('a'.repeat(81))).toBe(false)
  })
})

describe('patterns of events', () => {
  it.each([
    ['/pe/claro', '/pe/claro', true],
    ['/pe/claro', '/pe/claro/cancel', false],
    ['/pe/**', '/pe/claro/cancel', true],
    ['/pe/**', '/pe', true],
    ['/pe/**', '/pera', false],
    ['/', '/', true],
    ['/', '/pe', false],
    ['/**', '/', true],
    ['/**', '/pe/claro', true],
  ])('%s names %s: %s', (pattern, path, expected) => expect(names(pattern, path)).toBe(expected))

  it('follow in each locale', () => {
    expect(pathnamesOf('/pe')).toEqual(['/zh/pe', '/es/pe', '/en/pe'])
    expect(pathnamesOf('/')).toEqual(['/zh', '/es', '/en'])
  })
})

describe('routeOf', () => {
  it.each([
    '//evil.example/en',
    '/en//pe',
    '/en/../pe',
    '/en/pe/..',
    '/en/./pe',
    '/en/%2e%2e/pe',
    '/en/pe%00',
    '/en/pe\0',
    '/en\\pe',
    '/en/pe%',
    '/en/pe%zz',
    '/en/pe%2Fclaro',
    '/en/pé',
    '/_next/../server.js',
    `/en/${'a'.repeat(3_000)}`,
    '/en/pe/claro/cancel/invented',
    '/en/a/b/c/d/report',
    '/en/a_b',
    '/invented/a/b/c/d',
  ])('%j can be nothing', (pathname) => expect(routeOf(pathname).to).toBe('missing'))

  it('knows the proper form of an address', () => {
    expect(routeOf('/EN/Pe/Claro')).toEqual({ to: 'proper', pathname: '/en/pe/claro' })
    expect(routeOf('/en/pe/')).toEqual({ to: 'proper', pathname: '/en/pe' })
    expect(routeOf('/en/')).toEqual({ to: 'proper', pathname: '/en' })
  })

  it('hands on what Next answers, with the place it stands below', () => {
    expect(routeOf('/en/pe/claro/cancel/report')).toEqual({
      to: 'next',
      locale: 'en',
      slugs: ['pe', 'claro', 'cancel'],
      below: ['report'],
    })
    for (const path of [
      '/api/v1/reports',
      '/_next/static/x.js',
      '/robots.txt',
      '/en/search',
      '/moderation',
    ]) {
      expect(routeOf(path).to).toBe('next')
    }
    expect(routeOf('/en/sign-in/confirm/AbC_-9').to).toBe('next')
    expect(routeOf('/api/health').to).toBe('alive')
    expect(routeOf('/api/health/ready').to).toBe('next')
  })

  it('reads the path of an absolute target and nothing of its host', () => {
    expect(pathnameOf('http://evil.example/en/pe?x')).toBe('/en/pe')
    expect(pathnameOf('http://evil.example')).toBe('/')
    expect(pathnameOf('*')).toBeUndefined()
    expect(pathnameOf('/en?a=/zh')).toBe('/en')
  })

  it('decides about anything without failing, and never calls an odd path a reader page', () => {
    const odd = fc.array(
      fc.constantFrom('/', '..', '%', '%2e', '\\', '\0', 'en', 'pe', 'A', '.', '?', 'é', '-'),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          odd.map((parts) => `/${parts.join('')}`),
        ),
        (text) => {
          const route = routeOf(text)
          if (route.to === 'reader') expect(text).toMatch(/^\/(zh|es|en)(\/[a-z0-9.-]+)*$/)
          if (route.to === 'proper') expect(route.pathname).toMatch(/^\/(zh|es|en)(\/[a-z0-9.-]+)*$/)
        },
      ),
    )
  })
})
