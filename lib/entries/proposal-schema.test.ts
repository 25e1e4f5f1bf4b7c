import { describe, expect, it } from 'vitest'
import { buildSource } from '@/lib/testing/factories-entries'
import {
  approveRevisionSchema,
  entryPathSchema,
  PROPOSED_SOURCES_MAX,
  proposeSchema,
  REASON_MAX,
  REASON_MIN,
  revertSchema,
} from './proposal-schema'

const ID = '018f3b5e-0000-7000-8000-000000000000'
const given = (overrides: object = {}) => ({
  path: 'pe/claro/cancel',
  parent: ID,
  content: { schemaVersion: 1, kind: 'policy', statements: [] },
  reason: 'The app changed',
  ...overrides,
})
const accepts = (overrides: object) => proposeSchema.safeParse(given(overrides)).success

describe('what a proposal may be', () => {
  it.each([
    [REASON_MIN - 1, false],
    [REASON_MIN, true],
    [REASON_MAX, true],
    [REASON_MAX + 1, false],
  ])('a reason of %i characters: %s', (length, expected) => {
    expect(accepts({ reason: 'x'.repeat(length) })).toBe(expected)
    const revert = { path: 'pe', to: 1, parent: ID, reason: 'x'.repeat(length) }
    expect(revertSchema.safeParse(revert).success).toBe(expected)
  })

  it.each([
    [PROPOSED_SOURCES_MAX, true],
    [PROPOSED_SOURCES_MAX + 1, false],
  ])('%i sources: %s', (count, expected) => {
    const sources = Array.from({ length: count }, () => buildSource())
    expect(accepts({ sources })).toBe(expected)
    const approval = { parent: null, content: given().content, sources }
    expect(approveRevisionSchema.safeParse(approval).success).toBe(expected)
  })

  it('an address in small letters, at most three words deep', () => {
    for (const path of ['pe', 'pe/claro', 'pe/claro/keep-alive', 'guides/a-1']) {
      expect(entryPathSchema.safeParse(path).success, path).toBe(true)
    }
    for (const path of ['', '/pe', 'pe/', 'Pe', 'pe//claro', 'a/b/c/d', 'pe/cla_ro', '..', 'x'.repeat(251)]) {
      expect(entryPathSchema.safeParse(path).success, path).toBe(false)
    }
  })

  it('nothing else: no field is invented, and a page that is not there has no parent', () => {
    expect(accepts({ state: 'published' })).toBe(false)
    expect(accepts({ parent: null })).toBe(true)
    expect(accepts({ parent: 'first' })).toBe(false)
    expect(accepts({ content: { schemaVersion: 1, kind: 'novel' } })).toBe(false)
  })

  it('names the place of what is wrong in a content', () => {
    const statements = [{ key: 'Not a key' }]
    const parsed = proposeSchema.safeParse(
      given({ content: { schemaVersion: 1, kind: 'policy', statements } }),
    )
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain('content.statements.0.key')
  })
})
