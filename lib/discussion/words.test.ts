import { expect, it } from 'vitest'
import { TITLE_MAX } from './schema'
import { titleWords } from './words'

it.each([
  ['Does the app cancel an eSIM from abroad?', ['app', 'cancel', 'esim', 'abroad']],
  ['¿Puedo cancelar la línea desde España?', ['cancelar', 'linea', 'desde', 'espana']],
  ['网上销户', ['网上', '上销', '销户']],
  ['eSIM能不能网上销户', ['esim', '能网', '网上', '上销', '销户']],
  ['用', ['用']],
  ['a ? !', []],
  ['How can I do it?', []],
])('finds the words of “%s”', (title, expected) => {
  expect(titleWords(title)).toEqual(expected)
})

it('takes each word once, and not more of them than an index can bear', () => {
  expect(titleWords('app App APP')).toEqual(['app'])
  const long = Array.from({ length: TITLE_MAX }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
  expect(titleWords(long)).toHaveLength(40)
})
