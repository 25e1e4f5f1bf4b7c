import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor, PAGE_SIZE_MAX, pageQuerySchema, toPage } from './pagination'

const ID = '0190b5a4-7e1c-7000-8000-000000000001'
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ at: new Date(index), id: ID }))

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        expect(decodeCursor(encodeCursor(at, ID))).toEqual({ at, id: ID })
      }),
    )
  })

  it('that are not ours are nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeCursor(text)).toBeUndefined()
      }),
    )
  })
})

describe('toPage', () => {
  it('has no next page when everything fits', () => {
    expect(toPage(rowsOf(2), 2, (row) => row).nextCursor).toBeNull()
    expect(toPage([], 2, (row: { at: Date; id: string }) => row)).toEqual({ items: [], nextCursor: null })
  })

  it('cuts the row too many and points at the last one shown', () => {
    const page = toPage(rowsOf(3), 2, (row) => row)
    expect(page.items).toHaveLength(2)
    expect(decodeCursor(page.nextCursor ?? '')?.at).toEqual(new Date(1))
  })
})

describe('page size', () => {
  it('stops at its limit', () => {
    expect(pageQuerySchema.safeParse({ limit: PAGE_SIZE_MAX }).success).toBe(true)
    expect(pageQuerySchema.safeParse({ limit: PAGE_SIZE_MAX + 1 }).success).toBe(false)
    expect(pageQuerySchema.safeParse({ limit: 0 }).success).toBe(false)
  })
})
