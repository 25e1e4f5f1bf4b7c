import { describe, expect, it } from 'vitest'
import { pickBody, pickNote, pickPart } from './pick-text'

const body = { original: 'es' as const, texts: { es: 'hola', zh: '你好' }, translationOf: { zh: 2 } }

describe('pickBody', () => {
  it('gives the reader’s language', () => {
    expect(pickBody(body, 'es', 3)).toEqual({ text: 'hola', lang: 'es', outdated: false })
  })
  it('falls back to the original and says so by its language', () => {
    expect(pickBody(body, 'en', 3)).toEqual({ text: 'hola', lang: 'es', outdated: false })
  })
  it('marks a translation of an older revision', () => {
    expect(pickBody(body, 'zh', 3).outdated).toBe(true)
    expect(pickBody(body, 'zh', 2).outdated).toBe(false)
  })
  it('never calls an original outdated', () => {
    expect(pickBody({ ...body, translationOf: { es: 1 } }, 'es', 9).outdated).toBe(false)
  })
})

describe('pickNote', () => {
  it('prefers the reader’s language, then English, then anything', () => {
    expect(pickNote({ zh: '甲', en: 'a' }, 'zh')?.text).toBe('甲')
    expect(pickNote({ zh: '甲', en: 'a' }, 'es')?.lang).toBe('en')
    expect(pickNote({ zh: '甲' }, 'es')?.lang).toBe('zh')
    expect(pickNote(undefined, 'es')).toBeUndefined()
  })
})

describe('pickPart', () => {
  const made = { original: 'es' as const, translationOf: { zh: 2 } }

  it('takes the reader’s language, else the original, else whatever there is', () => {
    const texts = { zh: '中', es: 'español', en: 'English' }
    expect(pickPart(texts, made, 'en', 3)).toEqual({ text: 'English', lang: 'en', outdated: false })
    expect(pickPart({ zh: '中', es: 'español' }, made, 'en', 3)).toMatchObject({ lang: 'es' })
    expect(pickPart({ zh: '中' }, made, 'en', 3)).toMatchObject({ lang: 'zh', outdated: true })
    expect(pickPart({}, made, 'en', 3)).toBeUndefined()
  })

  it('says when a translation is of an older revision than the one it stands in', () => {
    const texts = { zh: '中', es: 'español' }
    expect(pickPart(texts, made, 'zh', 3)).toMatchObject({ outdated: true })
    expect(pickPart(texts, made, 'zh', 2)).toMatchObject({ outdated: false })
    expect(pickPart(texts, made, 'es', 3)).toMatchObject({ outdated: false })
  })
})
