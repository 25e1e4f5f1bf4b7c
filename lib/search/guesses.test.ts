import { describe, expect, it } from 'vitest'
import { starterRows } from '../testing/starter-rows'
import { catalogOf } from './catalog-of'
import { proposalFor } from './nearest'
import { lettersOff } from './typos'
import { understand, withoutPart } from './understand'

const catalog = catalogOf(starterRows(), 'en')
const meant = (question: string) => {
  const { country, carriers, topic } = understand(question, catalog)
  return [country, carriers.join(' '), topic]
}

describe('what is written wrongly', () => {
  it('counts letters wrong, missing, added and swapped', () => {
    expect(lettersOff('claro', 'clrao', 2)).toBe(1)
    expect(lettersOff('verizon', 'verison', 2)).toBe(1)
    expect(lettersOff('bouygues', 'bouyges', 2)).toBe(1)
    expect(lettersOff('claro', 'peru', 2)).toBeGreaterThan(2)
  })

  it('is understood with a letter off, and an everyday word is left alone', () => {
    expect(meant('rakutn mobile cancel')).toEqual(['jp', 'jp/rakuten-mobile', 'cancel'])
    expect(meant('vodaphone spain cancel')).toEqual(['es', 'es/vodafone', 'cancel'])
    expect(meant('start again')).toEqual([null, '', null])
  })

  it('is understood without spaces, and the parts can be taken away one by one', () => {
    expect(meant('claroperu cancel')).toEqual(['pe', 'pe/claro', 'cancel'])
    const question = 'cancelclaro peru'
    const [topic] = understand(question, catalog).parts.filter(({ kind }) => kind === 'topic')
    expect(topic && withoutPart(question, topic)).toBe('claro peru')
  })
})

describe('words that only together ask for a topic', () => {
  it('are found around a name', () => {
    expect(meant('end my Claro Peru contract')).toEqual(['pe', 'pe/claro', 'cancel'])
    expect(meant('英国的giffgaff号码怎么才能留着')).toEqual(['gb', 'gb/giffgaff', 'keep_alive'])
  })

  it('two carriers alone are a change from one to the other', () => {
    expect(meant('英国EE转到giffgaff')[2]).toBe('port_out')
  })
})

describe('names', () => {
  it('of a carrier abroad stand back behind the one at home in the named country', () => {
    expect(meant('china mobile hong kong refund')).toEqual(['hk', 'hk/china-mobile-hk', 'refund'])
  })

  it('the country one only stands in is not the line’s', () => {
    expect(meant('在大陆用英国号码 保号')[0]).toBe('gb')
  })
})

describe('the missing page', () => {
  const proposal = (question: string, found = true) =>
    proposalFor(question, understand(question, catalog), catalog, found)

  it('is proposed where names and topic have none', () => {
    const place = { country: 'ch', carrier: 'mucho-mobile', topic: 'refund' }
    expect(proposal('mucho mobile switzerland refund')).toEqual({ kind: 'policy', ...place, name: null })
    expect(proposal('claro peru cancel')).toBeNull()
  })

  it('is a carrier’s where nothing was understood', () => {
    expect(proposal('Zaboxi', false)).toMatchObject({ kind: 'carrier', name: 'Zaboxi' })
    expect(proposal('Zaboxi', true)).toBeNull()
  })
})
