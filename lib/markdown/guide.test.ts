import { describe, expect, it } from 'vitest'
import { renderGuide } from './guide'

describe('renderGuide', () => {
  it('makes footnotes links to the sources', () => {
    expect(renderGuide('It is free.[^12]', 'en')).toBe('<p>It is free.<a href="#source-12">[12]</a></p>')
  })

  it('keeps links inside the site in the reader’s language, without marking them as foreign', () => {
    expect(renderGuide('[la norma](/pe/all/cancel)', 'es')).toBe(
      '<p><a href="/es/pe/all/cancel">la norma</a></p>',
    )
  })

  it('marks foreign links', () => {
    expect(renderGuide('[x](https://example.org/)', 'en')).toContain('rel="nofollow')
    expect(renderGuide('[x](//example.org/)', 'en')).not.toContain('/en/')
  })

  it('shows raw HTML as text or not at all', () => {
    expect(renderGuide('a <script>alert(1)</script> b', 'en')).not.toContain('<script')
  })
})
