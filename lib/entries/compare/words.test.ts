import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../catalog/vocabulary'
import { words } from './words'

const joined = (changes: ReturnType<typeof words>, without: 'added' | 'removed') =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('words', () => {
  it('cuts Chinese into words before it compares', () => {
    expect(words('可以在营业厅注销号码', '可以在应用里注销号码', 'zh')).toEqual([
      { kind: 'same', text: '可以在' },
      expect.objectContaining({ kind: 'removed' }),
      expect.objectContaining({ kind: 'added' }),
      { kind: 'same', text: '注销号码' },
    ])
  })

  it('marks whole words in Spanish and English', () => {
    expect(words('The line closes in five days.', 'The line closes in ten days.', 'en')).toEqual([
      { kind: 'same', text: 'The line closes in ' },
      { kind: 'removed', text: 'five' },
      { kind: 'added', text: 'ten' },
      { kind: 'same', text: ' days.' },
    ])
    expect(words('la línea móvil', 'la línea fija', 'es').map(({ text }) => text)).toEqual([
      'la línea ',
      'móvil',
      'fija',
    ])
  })

  it('loses nothing of either text, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...LOCALES), (before, after, language) => {
        const changes = words(before, after, language)
        expect(joined(changes, 'added')).toBe(before)
        expect(joined(changes, 'removed')).toBe(after)
      }),
    )
  })

  it('goes line by line through texts that are long', () => {
    const lines = Array.from({ length: 900 }, (_, index) => `Line ${index} has some words.\n`)
    const after = lines.with(450, 'Another line.\n').join('')
    const changes = words(lines.join(''), after, 'en')
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
    expect(joined(changes, 'removed')).toBe(after)
  })
})
