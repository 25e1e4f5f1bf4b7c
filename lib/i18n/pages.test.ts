import { describe, expect, it } from 'vitest'
import { LOCALES } from '../catalog/vocabulary'
import { renderGuide } from '../markdown/guide'
import { ABOUT_PAGES, staticPage } from './pages'
import en from './pages/en.json'
import es from './pages/es.json'
import zh from './pages/zh.json'

const NAMES = [...ABOUT_PAGES, 'method'] as const
const anything = new Proxy<Record<string, string>>({}, { get: () => 'word' })
const placeholders = (page: unknown) =>
  [...JSON.stringify(page).matchAll(/\{(\w+)\}|::(\w+)::/g)].map(([all]) => all).sort()
const linksOf = (page: unknown) =>
  [...JSON.stringify(page).matchAll(/\]\((\/[^)]*)\)/g)].map(([, to]) => to ?? '')

describe('the site’s own texts', () => {
  it.each(NAMES)('%s has the same parts, places and figures in every language', (name) => {
    const shape = (page: (typeof en)[typeof name]) => page.sections.map((section) => section.id)
    expect(shape(zh[name])).toEqual(shape(en[name]))
    expect(shape(es[name])).toEqual(shape(en[name]))
    const unique = (page: unknown) => [...new Set(placeholders(page))]
    expect(unique(zh[name])).toEqual(unique(en[name]))
    expect(unique(es[name])).toEqual(unique(en[name]))
  })

  it.each(NAMES)('%s links only to pages that are there', (name) => {
    const known = ['/method', '/account', ...ABOUT_PAGES.map((page) => `/about/${page}`)]
    for (const page of [zh[name], es[name], en[name]]) {
      expect(linksOf(page).filter((to) => !known.includes(to))).toEqual([])
    }
  })

  it('renders lists and links, and puts the language before links inside', () => {
    for (const locale of LOCALES) {
      const sections = staticPage('about', locale, anything).sections
      const html = sections.map((section) => renderGuide(section.body, locale)).join('')
      expect(html).toContain(`<a href="/${locale}/method"`)
      expect(html).toContain('<li>')
    }
  })

  it('names a placeholder that has no value', () => {
    expect(() => staticPage('method', 'en', {})).toThrow(/\{\w+\}/)
  })
})
