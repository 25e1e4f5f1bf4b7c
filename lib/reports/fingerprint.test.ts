import { describe, expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint'

const distance = (a: string, b: string) => {
  const bits = BigInt.asUintN(64, (fingerprintOf(a) ?? 0n) ^ (fingerprintOf(b) ?? 0n))
  return [...bits.toString(2)].filter((bit) => bit === '1').length
}
const TEXT =
  'I asked the agent in the chat of the app to close my line, she wanted a photo of my passport, and after four working days the code arrived and the bill stopped.'

describe('fingerprintOf', () => {
  it('is the same whatever the case, the spaces and the punctuation', () => {
    expect(distance(TEXT, TEXT.toUpperCase().replaceAll(' ', '  ').replaceAll(',', '!'))).toBe(0)
  })
  it('is near for a text with one word changed, and far for another text', () => {
    const near = distance(TEXT, TEXT.replace('four', 'five'))
    const far = distance(TEXT, 'La tienda me pidió el DNI y dijo que sin él no podía tramitar la baja.')
    expect(near).toBeLessThan(far)
    expect(far).toBeGreaterThan(12)
  })
  it('reads Chinese without spaces', () => {
    expect(distance('我在应用里申请销户，第二天就办好了', '我在应用里申请销户, 第二天就办好了')).toBe(0)
  })
  it('is nothing for a text without letters', () => {
    expect(fingerprintOf('… — !')).toBeNull()
  })
  it('fits the database’s signed 64 bits', () => {
    const value = fingerprintOf(TEXT) ?? 0n
    expect(BigInt.asIntN(64, value)).toBe(value)
  })
})
