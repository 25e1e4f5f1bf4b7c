import { describe, expect, it } from 'vitest'
import { carrierContentSchema } from './content/place'
import { mergedContent, renamedContent } from './move-names'

const carrier = (name: string, aliases: string[] = [], owners: string[] = []) =>
  carrierContentSchema.parse({
    ...{ schemaVersion: 1, kind: 'carrier', name, aliases },
    owners: owners.map((owner) => ({ name: owner })),
  })

describe('the names of a renamed carrier', () => {
  it('keep the old name, and the word of the old address where it says something else', () => {
    const { content, names } = renamedContent(carrier('Movistar'), 'tefonica-peru', 'Integratel')
    expect(content).toMatchObject({ name: 'Integratel', aliases: ['Movistar', 'tefonica peru'] })
    expect(names).toEqual(['Movistar', 'tefonica peru'])
  })

  it.each([
    ['Movistar', ['movistar'], 'movistar', 'Integratel'],
    ['Movístar', ['MOVISTAR'], 'movistar', 'Integratel'],
    ['Red-Pocket', ['red pocket'], 'red-pocket', 'Other'],
  ])('do not say %s twice', (name, aliases, slug, next) => {
    expect(renamedContent(carrier(name, aliases), slug, next)).toMatchObject({ names: [], same: false })
  })

  it('are the same where nothing is new', () => {
    const content = carrier('Movistar')
    expect(renamedContent(content, 'movistar', undefined)).toEqual({ content, names: [], same: true })
    expect(renamedContent(content, 'movistar', 'Movistar')).toMatchObject({ same: true })
  })
})

describe('the names of a carrier that takes over another', () => {
  it('hold its name, other names, owners and address, each once', () => {
    const into = carrier('Integratel', ['Movi'])
    const ending = carrier('Movistar', ['movi', 'MoviStar', '莫维星'], ['Telefónica', 'Telefonica'])
    const { content, names } = mergedContent(into, ending, 'movistar')
    expect(names).toEqual(['Movistar', '莫维星', 'Telefónica'])
    expect(content).toEqual({ ...into, aliases: ['Movi', ...names] })
  })
})
