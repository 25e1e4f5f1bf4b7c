import { describe, expect, it } from 'vitest'
import type { PostView } from '@/lib/discussion/schema'
import { voted, withChanged } from './posts-in'

const post = (id: string, part: Partial<PostView> = {}) =>
  ({ id, helpful: 2, voted: false, html: 'old', ...part }) as PostView
const page = (...ids: string[]) => ({ items: ids.map((id) => post(id)), nextCursor: null, prevCursor: null })
const change = (one: PostView) => ({ ...one, html: 'new' })

describe('one post changed wherever it is held', () => {
  it('in a list', () => {
    const changed = withChanged(page('a', 'b'), 'b', change) as ReturnType<typeof page>
    expect(changed.items.map(({ html }) => html)).toEqual(['old', 'new'])
  })

  it('in a thread, as question or as answer', () => {
    const thread = { question: post('q'), answers: page('a') }
    expect(withChanged(thread, 'q', change)).toMatchObject({ question: { html: 'new' } })
    expect(withChanged(thread, 'a', change)).toMatchObject({
      question: { html: 'old' },
      answers: { items: [{ html: 'new' }] },
    })
  })

  it('in pages of comments', () => {
    const pages = { pages: [page('a'), page('b')], pageParams: [null, 'x'] }
    expect(withChanged(pages, 'b', change)).toMatchObject({
      pages: [{ items: [{ html: 'old' }] }, { items: [{ html: 'new' }] }],
    })
  })

  it('and nowhere else', () => {
    expect(withChanged(undefined, 'a', change)).toBeUndefined()
    expect(withChanged({ html: '' }, 'a', change)).toEqual({ html: '' })
  })
})

it('counts a vote once, and takes it back once', () => {
  const liked = voted(post('a'), true)
  expect(liked).toMatchObject({ helpful: 3, voted: true })
  expect(voted(liked, true)).toBe(liked)
  expect(voted(liked, false)).toMatchObject({ helpful: 2, voted: false })
})
