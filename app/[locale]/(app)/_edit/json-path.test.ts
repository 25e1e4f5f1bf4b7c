import { describe, expect, it } from 'vitest'
import type { Json } from '@/lib/entries/compare/json'
import { changeAt, idOf, moved, valueAt, within } from './json-path'

const whole: Json = { a: [{ b: 1 }, { b: 2 }], c: { d: 'x' } }

describe('changing one place', () => {
  it('leaves everything beside the way there as the same object', () => {
    const next = changeAt(whole, ['a', 0, 'b'], () => 9) as { a: Json[]; c: Json }
    expect(next).toEqual({ a: [{ b: 9 }, { b: 2 }], c: { d: 'x' } })
    expect(next.a[1]).toBe((whole as { a: Json[] }).a[1])
    expect(next.c).toBe((whole as { c: Json }).c)
  })

  it('takes a field or an item away where nothing is given', () => {
    expect(changeAt(whole, ['c', 'd'], () => undefined)).toEqual({ a: [{ b: 1 }, { b: 2 }], c: {} })
    expect(changeAt(whole, ['a', 0], () => undefined)).toEqual({ a: [{ b: 2 }], c: { d: 'x' } })
  })

  it('makes what is not there on the way', () => {
    expect(changeAt({}, ['x', 'y'], () => 1)).toEqual({ x: { y: 1 } })
  })
})

it('reads a place, and nothing where there is none', () => {
  expect(valueAt(whole, ['a', 1, 'b'])).toBe(2)
  expect(valueAt(whole, ['a', 7, 'b'])).toBeUndefined()
})

it('moves an item only as far as the list goes', () => {
  expect(moved([1, 2, 3], 0, 1)).toEqual([2, 1, 3])
  const list: Json[] = [1, 2]
  expect(moved(list, 1, 1)).toBe(list)
})

it('knows places that lie in others', () => {
  expect(within(['a', 0, 'b'], ['a', 0])).toBe(true)
  expect(within(['a', 1], ['a', 0])).toBe(false)
  expect(idOf(['content', 'statements', 0])).toBe('e-content-statements-0')
})
