import { expect, it } from 'vitest'
import { pagesAbove, pagesWithText } from './pages'

it('names the page and all above it', () => {
  expect(pagesAbove('pe/claro/cancel')).toEqual(['/pe/claro/cancel', '/pe/claro', '/pe', '/'])
})
it('names the pages that show a report’s words', () => {
  expect(pagesWithText('pe/claro/cancel')).toEqual(['/pe/claro/cancel', '/pe/claro'])
})
