import { describe, expect, it } from 'vitest'
import { formatDay, formatDayTime, formatList, formatMoney } from './formats'

describe('days and times', () => {
  it('never shift a day that has no time', () => {
    expect(formatDay('en', '2026-01-01')).toBe('January 1, 2026')
    expect(formatDay('es', '2026-01-01')).toBe('1 de enero de 2026')
    expect(formatDay('zh', '2026-01-01')).toBe('2026年1月1日')
    expect(formatDay('en', '2026-03-31', 'month')).toBe('March 2026')
  })

  it('say moments in UTC unless told a zone', () => {
    expect(formatDayTime('en', '2026-01-01T23:30:00Z')).toContain('11:30')
    expect(formatDayTime('zh', '2026-01-01T23:30:00Z', 'Asia/Shanghai')).toContain('1月2日')
  })
})

it('names currencies by code and leaves out empty cents', () => {
  expect(formatMoney('en', 5, 'PEN').replace(/\s/g, ' ')).toBe('PEN 5')
  expect(formatMoney('es', 5.5, 'PEN').replace(/\s/g, ' ')).toBe('5,50 PEN')
})

it('joins a list as the language does', () => {
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b, and c')
  expect(formatList('es', ['web', 'app'], 'or')).toBe('web o app')
  expect(formatList('zh', ['a', 'b'])).toBe('a和b')
})
