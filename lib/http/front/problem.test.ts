import { describe, expect, it } from 'vitest'
import { problemInstead } from './problem'
import { routeOf } from './route'

const html = { 'content-type': 'text/html; charset=utf-8' }
const json = { 'content-type': 'application/problem+json' }

describe('what Next answers to programs', () => {
  it.each([
    [404, html, 404],
    [405, { 'content-type': 'text/plain' }, 405],
    [400, {}, 404],
    [500, html, 500],
    [503, html, 503],
  ] as const)('%i %j becomes a problem %s', (status, headers, problem) => {
    expect(problemInstead('/api/v1/reports', { status, headers })).toBe(problem)
  })

  it('is passed on when it is JSON, a success, or not for programs', () => {
    expect(problemInstead('/api/v1/reports', { status: 422, headers: json })).toBeUndefined()
    expect(problemInstead('/api/v1/reports', { status: 200, headers: html })).toBeUndefined()
    expect(problemInstead('/en/search', { status: 404, headers: html })).toBeUndefined()
  })
})

it.each(['/api/v1/reports/%ff', '/api/v1/reports/%C0%AE', '/api/v1/reports/..', '/api/v1/reports/%00'])(
  'an address that spells no text goes nowhere: %s',
  (pathname) => {
    expect(routeOf(pathname)).toMatchObject({ to: 'missing' })
  },
)
