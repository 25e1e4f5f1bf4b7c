import { describe, expect, it } from 'vitest'
import { relativeTime } from './relative-time'
import { orderOf } from './sort-rows'

const NOW = new Date('2026-11-24T12:00:00Z')

describe('how long ago', () => {
  it.each([
    ['2026-11-24T11:59:40Z', 0, 'minute'],
    ['2026-11-24T11:20:00Z', -40, 'minute'],
    ['2026-11-24T07:00:00Z', -5, 'hour'],
    ['2026-11-21T11:00:00Z', -3, 'day'],
    ['2026-08-20T00:00:00Z', -3, 'month'],
    ['2023-01-01T00:00:00Z', -3, 'year'],
    ['2026-11-26T13:00:00Z', 2, 'day'],
  ])('%s is %i %s', (at, value, unit) => {
    const found = relativeTime(at, NOW)
    expect(found?.value).toBeCloseTo(value)
    expect(found?.unit).toBe(unit)
  })

  it('counts a day without a time in whole days', () => {
    expect(relativeTime('2026-11-21', NOW)).toEqual({ value: -3, unit: 'day' })
    const today = new Date(2026, 10, 24, 0, 5)
    expect(relativeTime('2026-11-24', today)).toMatchObject({ unit: 'day' })
  })

  it('says nothing of what is no date', () => {
    expect(relativeTime('soon', NOW)).toBeUndefined()
  })
})

describe('sorting a table', () => {
  it('sorts words and figures, empty cells last in both directions', () => {
    const keys = ['b', '–', 'a', '']
    expect(orderOf(keys, false, 'en')).toEqual([2, 0, 1, 3])
    expect(orderOf(keys, true, 'en')).toEqual([0, 2, 1, 3])
    expect(orderOf(['10 days', '9 days'], false, 'en')).toEqual([1, 0])
  })

  it('keeps rows that are alike in their order', () => {
    expect(orderOf(['Yes', 'no', 'yes'], true, 'en')).toEqual([0, 2, 1])
  })
})
