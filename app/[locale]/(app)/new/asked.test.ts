import { describe, expect, it } from 'vitest'
import { askedOf, pathOf, slugOf } from './asked'

const path = (query: Record<string, string>) => pathOf(askedOf(query))

describe('the path of a page that is missing', () => {
  it('is made of country, carrier and topic', () => {
    expect(path({ kind: 'policy', country: 'pe', carrier: 'claro', topic: 'keep_alive' })).toEqual({
      path: 'pe/claro/keep-alive',
    })
    expect(path({ country: 'pe', carrier: 'all', topic: 'keep-alive' })).toEqual({
      path: 'pe/all/keep-alive',
    })
  })

  it('of a carrier, a country or a guide is made of its name, or as somebody wrote it', () => {
    expect(path({ kind: 'carrier', country: 'mx', name: 'Télcel & Amigo' })).toEqual({
      path: 'mx/telcel-and-amigo',
    })
    expect(path({ kind: 'country', name: 'Ecuador', slug: 'EC' })).toEqual({ path: 'ec' })
    expect(path({ kind: 'guide', name: 'Leaving well' })).toEqual({ path: 'guides/leaving-well' })
  })

  it('is asked for step by step', () => {
    expect(path({})).toEqual({ missing: 'country' })
    expect(path({ country: 'pe' })).toEqual({ missing: 'carrier' })
    expect(path({ country: 'pe', carrier: 'claro', topic: 'nothing' })).toEqual({ missing: 'topic' })
    expect(path({ kind: 'carrier', country: 'tw', name: '中華電信' })).toEqual({ missing: 'slug' })
  })

  it('is never a word of the program', () => {
    expect(path({ kind: 'country', slug: 'new' })).toEqual({ missing: 'bad_slug' })
  })
})

it('says nothing in a slug that an address cannot hold', () => {
  expect(slugOf('  Móvil/Perú!  ')).toBe('movil-peru')
})
