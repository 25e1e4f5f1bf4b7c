import { describe, expect, it } from 'vitest'
import { excerptOf, marked, plainText } from './excerpt'

const shown = (parts: { text: string; match: boolean }[]) =>
  parts.map(({ text, match }) => (match ? `[${text}]` : text)).join('')

describe('marked', () => {
  it('marks words of one stem, whatever their accents and case', () => {
    expect(shown(marked('La Cancelación: cancelé y no cancelan.', ['cancelar']))).toBe(
      'La [Cancelación]: [cancelé] y no [cancelan].',
    )
  })

  it('marks Chinese inside a sentence, traditional or simplified', () => {
    expect(shown(marked('我在秘魯銷戶了', ['秘鲁', '销户']))).toBe('我在[秘魯銷戶]了')
  })

  it('leaves what looks like HTML as text', () => {
    expect(marked('<b>baja</b>', ['baja'])).toEqual([
      { text: '<b>', match: false },
      { text: 'baja', match: true },
      { text: '</b>', match: false },
    ])
  })

  it('does not take a short word for the beginning of a longer one', () => {
    expect(shown(marked('port and portability', ['port']))).toBe('[port] and portability')
  })
})

describe('excerptOf', () => {
  it('begins near the first match and says that there is more', () => {
    const text = `${'Nothing here. '.repeat(30)}Then the chatbot answered. ${'More. '.repeat(60)}`
    const excerpt = shown(excerptOf(text, ['chatbot']))
    expect(excerpt).toContain('[chatbot]')
    expect(excerpt.startsWith('… ')).toBe(true)
    expect(excerpt.endsWith(' …')).toBe(true)
    expect(excerpt.length).toBeLessThan(240)
  })

  it('shows the beginning where nothing matches', () => {
    expect(shown(excerptOf('A short text', ['absent']))).toBe('A short text')
  })
})

describe('plainText', () => {
  it('keeps the words of Markdown', () => {
    expect(plainText('> **Went** to [the shop](https://example.org)\n- `code`')).toBe(
      'Went to the shop - code',
    )
  })
})
