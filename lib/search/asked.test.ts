import { describe, expect, it } from 'vitest'
import type { Topic } from '../catalog/vocabulary'
import { starterRows } from '../testing/starter-rows'
import { namesChannel, pageAsked, whatIsAsked } from './asked'
import { catalogOf } from './catalog-of'

const catalog = catalogOf(starterRows(), 'en')
const asked = (title: string, assumed: Topic | null = 'cancel') => whatIsAsked(title, catalog, assumed)

describe('whatIsAsked', () => {
  it.each([
    ['Can I cancel in the app?', { topic: 'cancel', channels: ['app'] }],
    ['¿Puedo dar de baja mi línea por internet?', { topic: 'cancel', channels: ['web'] }],
    ['人在国外能不能网上销户？', { topic: 'cancel', channels: ['web'], abroad: true }],
    ['How much does it cost to cancel?', { topic: 'cancel', about: 'cost' }],
    ['¿Cuánto cuesta cancelar?', { topic: 'cancel', about: 'cost' }],
    ['How long does it take to cancel?', { topic: 'cancel', about: 'time' }],
    ['预付卡多久不充值会失效', { topic: 'keep_alive', lineType: 'prepaid' }],
    ['Can I cancel Claro Peru online?', { country: 'pe', carrier: 'claro', channels: ['web'] }],
    ['可以用护照销户吗', { topic: 'cancel', passport: true }],
  ])('understands all of %s', (title, expected) => {
    expect(asked(title)).toMatchObject({ clear: true, ...expected })
  })

  it.each([
    'My line was stolen, can I cancel it in the app?',
    'Why does the app crash when I cancel?',
    'Can I cancel without the app?',
    'Why can’t I cancel in the app?',
    '注销之后还能用吗',
    '¿Por qué no puedo cancelar por internet?',
    'How long does it take to cancel and how much does it cost?',
    'Can I port my number out after I cancel?',
  ])('is not sure of %s', (title) => expect(asked(title).clear).toBe(false))

  it('takes the topic of the page where the title names none', () => {
    expect(asked('Does it work in the app?', 'suspend')).toMatchObject({ clear: true, topic: 'suspend' })
    expect(asked('Does it work in the app?', null)).toMatchObject({ topic: null })
  })
})

describe('pageAsked', () => {
  it.each([
    ['pe/claro/cancel', 'Can I cancel in the app?', 'pe/claro/cancel'],
    ['pe/claro', 'Can I cancel in the app?', 'pe/claro/cancel'],
    ['pe', 'Can I cancel Claro in the app?', 'pe/claro/cancel'],
    ['pe', 'Can I cancel in the app?', 'pe/all/cancel'],
    ['guides/leave-well', 'Can I cancel Claro Peru in the app?', 'pe/claro/cancel'],
    ['guides/leave-well', 'Can I cancel in the app?', null],
    ['pe', 'Can I cancel O2 Germany in the app?', null],
    ['pe/claro', 'Does it work?', null],
  ])('from %s, “%s” leads to %s', (path, title, expected) => {
    expect(pageAsked(path, asked(title, null))).toBe(expected)
  })
})

it('finds a channel’s name in a text, as a word', () => {
  expect(namesChannel('En la app Mi Claro', 'app')).toBe(true)
  expect(namesChannel('It happens by itself', 'app')).toBe(false)
  expect(namesChannel('可到店或上网站办理', 'web')).toBe(true)
})
