/** The site's own texts: about, method, privacy, terms, licences, rules, contact. Bodies are Markdown. */
import type { Locale } from '@/lib/catalog/vocabulary'
import en from './pages/en.json'
import es from './pages/es.json'
import zh from './pages/zh.json'

export type StaticPage = {
  title: string
  lead: string
  sections: { id: string; heading: string; body: string }[]
}

/** Pages under `/about/`; `method` has an address of its own. */
export const ABOUT_PAGES = ['about', 'privacy', 'terms', 'licences', 'rules', 'contact'] as const
export type AboutPage = (typeof ABOUT_PAGES)[number]

const PAGES: Record<Locale, Record<AboutPage | 'method', StaticPage>> = { zh, es, en }

export const isAboutPage = (name: string): name is AboutPage => ABOUT_PAGES.some((page) => page === name)

const PLACEHOLDER = /\{(\w+)\}/g

/**
 * One page, its placeholders filled in: words of buttons and labels and the numbers of the program
 * stand in one place only.
 * @throws Error naming a placeholder without a value
 */
export function staticPage(
  name: AboutPage | 'method',
  locale: Locale,
  values: Record<string, string>,
): StaticPage {
  const fill = (text: string) =>
    text.replace(PLACEHOLDER, (_, key: string) => {
      const value = values[key]
      if (value === undefined)
        throw new Error(`The page ${name} (${locale}) names {${key}}, which has no value.`)
      return value
    })
  const { title, lead, sections } = PAGES[locale][name]
  return {
    title,
    lead: fill(lead),
    sections: sections.map(({ id, heading, body }) => ({ id, heading: fill(heading), body: fill(body) })),
  }
}
