import { describe, expect, it } from 'vitest'
import { RESERVED_WORDS } from '../catalog/reserved'
import { LOCALES } from '../catalog/vocabulary'
import { entryContentSchema } from './content/any'
import { pagesOf } from './pages-of'
import { emptyContent, placeOf } from './place-of'
import { titleOf } from './titles'

describe('what a path says', () => {
  it.each([
    ['pe', 'jurisdiction', []],
    ['pe/claro', 'carrier', ['pe']],
    ['pe/claro/keep-alive', 'policy', ['pe', 'pe/claro']],
    ['pe/all/cancel', 'policy', ['pe']],
    ['guides/leave-well', 'guide', []],
  ])('%s is a %s', (path, kind, parents) => {
    expect(placeOf(path)).toMatchObject({ path, kind, parents })
  })

  it.each([
    'pe/all',
    'all',
    'all/claro',
    'pe/claro/keep_alive',
    'pe/claro/weather',
    'guides',
    'guides/a/b',
    'pe/claro/cancel/x',
    ...[...RESERVED_WORDS].slice(0, 5),
    'pe/history',
    `pe/${'x'.repeat(81)}`,
  ])('%s can be no page', (path) => {
    expect(placeOf(path)).toBeNull()
  })

  it('knows the topic by its code', () => {
    expect(placeOf('pe/claro/keep-alive')?.topic).toBe('keep_alive')
  })
})

describe('a page nobody wrote yet', () => {
  it.each(['pe', 'latam', 'pe/claro', 'pe/claro/cancel', 'guides/leave-well'])(
    'holds what its schema accepts: %s',
    (path) => {
      for (const locale of LOCALES) {
        const place = placeOf(path)
        const content = place && emptyContent(place, locale)
        expect(entryContentSchema.safeParse(content).error).toBeUndefined()
      }
    },
  )
})

describe('titles', () => {
  it('name topic, carrier and country in the reader’s language', () => {
    const names = [
      { path: 'pe', name: { zh: '秘鲁', es: 'Perú', en: 'Peru' } },
      { path: 'pe/claro', name: 'Claro' },
    ]
    const content = { schemaVersion: 1 as const, kind: 'policy' as const, statements: [] }
    expect(titleOf('pe/claro/cancel', content, names, 'es')).toMatch(/ · Claro, Perú$/)
    expect(titleOf('pe/all/cancel', content, names, 'zh')).toMatch(/ · 秘鲁$/)
    expect(titleOf('pe/entel/cancel', content, [], 'en')).toMatch(/ · entel, pe$/)
  })
})

describe('pages that are old after a revision', () => {
  const page = (path: string) => {
    const place = placeOf(path)
    if (!place) throw new Error(`${path} is no page`)
    return place
  }
  const of = (path: string, fields: string[] = [], isNew = false) =>
    pagesOf(
      page(path),
      fields.map((field) => ({ field })),
      isNew,
    ).sort()

  it('are the page and those above it', () => {
    expect(of('pe/claro/cancel')).toEqual(['/', '/pe', '/pe/claro', '/pe/claro/cancel'])
  })

  it('are everything below a place’s own rules, and all of the site for the Union’s and the world’s', () => {
    expect(of('pe/all/cancel')).toEqual(expect.arrayContaining(['/pe/**', '/']))
    expect(of('pe')).toEqual(['/', '/pe', '/pe/**'])
    expect(of('eu/all/roaming-use')).toEqual(['/**'])
    expect(of('world')).toEqual(['/**'])
  })

  it('are a guide and the first page', () => {
    expect(of('guides/leave-well')).toEqual(['/', '/guides/leave-well'])
  })

  it('hold the suggestions where somebody would look for another name, or for a new page', () => {
    expect(of('pe/claro', ['contacts.phone'])).not.toContain('/suggestions.json')
    expect(of('pe/claro', ['name'])).toContain('/suggestions.json')
    expect(of('pe/claro', ['aliases'])).toContain('/suggestions.json')
    expect(of('guides/leave-well', ['title.es'])).toContain('/suggestions.json')
    expect(of('pe/claro/cancel', [], true)).toContain('/suggestions.json')
  })
})
