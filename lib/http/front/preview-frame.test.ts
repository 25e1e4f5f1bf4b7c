import { describe, expect, it } from 'vitest'
import { hydratedPolicy, isPreview, PREVIEW_FRAME, READER_POLICY, securityHeaders } from './security-headers'

const CASE = '0195c000-0000-7000-8000-000000000001'

describe('a page inside of a frame', () => {
  it('is a preview, of an entry or of a case, and nothing else', () => {
    expect(isPreview('/en/pe/claro/cancel/propose/preview')).toBe(true)
    expect(isPreview('/zh/guides/leave-well/propose/preview')).toBe(true)
    expect(isPreview(`/es/moderation/${CASE}/preview`)).toBe(true)
    for (const other of ['/en/pe/claro/cancel', '/en/pe/claro/cancel/propose', `/en/moderation/${CASE}`]) {
      expect(isPreview(other)).toBe(false)
    }
  })

  it('may stand on our own pages only, and every other page in none', () => {
    expect(hydratedPolicy('n', false, true)).toContain("frame-ancestors 'self'")
    expect(hydratedPolicy('n')).toContain("frame-ancestors 'none'")
    expect(READER_POLICY).toContain("frame-ancestors 'none'")
    expect(READER_POLICY).not.toContain('frame-src')
    expect(PREVIEW_FRAME).toEqual(['x-frame-options', 'SAMEORIGIN'])
    expect(securityHeaders('')).toContainEqual(['x-frame-options', 'DENY'])
  })
})
