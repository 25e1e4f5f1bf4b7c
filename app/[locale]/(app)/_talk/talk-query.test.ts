import { describe, expect, it } from 'vitest'
import { chosenLanguages, languagesOf, otherLook, otherPage, searchOf, talkQueryOf } from './talk-query'

const ID = '019ab0c4-1111-7222-8333-444455556666'

describe('what an address asks for', () => {
  it('is the most helpful in every language when it says nothing', () => {
    expect(talkQueryOf({})).toEqual({ sort: 'helpful' })
  })

  it('takes order, languages and a place', () => {
    expect(talkQueryOf({ sort: 'newest', languages: 'es,zh', cursor: 'abc_-1', comments: ID })).toEqual({
      sort: 'newest',
      languages: 'zh,es',
      cursor: 'abc_-1',
      comments: ID,
    })
  })

  it('leaves out what it says wrongly', () => {
    const odd = {
      sort: 'best',
      languages: 'fr',
      cursor: 'a b',
      before: 'x'.repeat(300),
      comments: '1',
      answer: 'x',
    }
    expect(talkQueryOf(odd)).toEqual({ sort: 'helpful' })
  })

  it('goes one way only', () => {
    expect(talkQueryOf({ cursor: 'a', before: 'b' })).toEqual({ sort: 'helpful', cursor: 'a' })
    expect(talkQueryOf({ before: ['b', 'c'] })).toEqual({ sort: 'helpful', before: 'b' })
  })
})

it('knows the answer that a link leads to', () => {
  expect(talkQueryOf({ answer: ID })).toEqual({ sort: 'helpful', answer: ID })
})

it('takes boxes of a plain form as well', () => {
  expect(talkQueryOf({ languages: ['zh', 'en'] }).languages).toBe('zh,en')
})

it('knows that all languages are no filter', () => {
  expect(languagesOf(['en', 'es', 'zh'])).toBeUndefined()
  expect(languagesOf([])).toBeUndefined()
  expect(chosenLanguages({ sort: 'helpful', languages: 'zh,en' })).toEqual(['zh', 'en'])
})

describe('addresses', () => {
  it('say only what does not go without saying, and read back the same', () => {
    expect(searchOf({ sort: 'helpful' })).toBe('')
    const query = { sort: 'newest', languages: 'zh,es', cursor: 'abc' } as const
    expect(searchOf(query)).toBe('?sort=newest&languages=zh,es&cursor=abc')
    expect(talkQueryOf(Object.fromEntries(new URLSearchParams(searchOf(query))))).toEqual(query)
  })

  it('of another look begin at the beginning', () => {
    const query = { sort: 'newest', languages: 'zh', cursor: 'abc', comments: ID } as const
    expect(otherLook(query, { sort: 'helpful' })).toEqual({ sort: 'helpful', languages: 'zh' })
    expect(otherLook(query, { languages: undefined })).toEqual({ sort: 'newest' })
    expect(otherPage(query, { before: 'x' })).toEqual({ sort: 'newest', languages: 'zh', before: 'x' })
  })
})
