import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { differences } from '@/lib/entries/compare/differences'
import type { EntryContent } from '@/lib/entries/content/any'
import type { Statement } from '@/lib/entries/content/statement'
import { MESSAGES } from '@/lib/i18n/messages'
import { buildSource, buildStatement } from '@/lib/testing/factories-entries'
import { DifferencesList } from './differences-list'

const policy = (...statements: Statement[]): EntryContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements,
})
const source = buildSource({ title: 'Terms of <Claro>', kind: 'law' })
const one = buildStatement({
  key: 'one',
  text: { original: 'en', texts: { en: 'Cancel it in the app.' } },
  fees: [{ type: 'sim_fee', amount: '5', currency: 'PEN' }],
  citations: [{ source: source.key, passage: 'as written' }],
})
const other: Statement = {
  ...one,
  text: { original: 'en', texts: { en: 'Cancel it in the <shop>.' } },
  fees: [{ type: 'sim_fee', amount: '7', currency: 'PEN' }],
}

type Props = Partial<Parameters<typeof DifferencesList>[0]>

const shown = (before: EntryContent, after: EntryContent, locale: Locale, props: Props = {}) =>
  renderToStaticMarkup(
    createElement(
      NextIntlClientProvider,
      { locale, messages: MESSAGES[locale], timeZone: 'UTC' } as never,
      createElement(DifferencesList, {
        differences: differences(before, after),
        before,
        after,
        sources: [source],
        ...props,
      }),
    ),
  )
const plain = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

describe('the list of differences', () => {
  it('tells from what to what, word by word in a text, with its sources', () => {
    const html = shown(policy(one), policy(other), 'en')
    expect(html).toMatch(/<del>.*?app<\/del><ins>.*?&lt;shop&gt;<\/ins>/)
    expect(plain(html)).toContain('SIM or replacement fee: PEN 5 → put in: SIM or replacement fee: PEN 7')
    expect(plain(html)).toContain('hotline, address or fee')
    expect(html).toContain('Terms of &lt;Claro&gt;')
    expect(plain(html)).toContain('as written')
  })

  it.each(LOCALES)('tells a whole statement that came or went in %s', (locale) => {
    for (const [before, after] of [
      [policy(), policy(one)],
      [policy(one), policy()],
    ] as const) {
      const text = plain(shown(before, after, locale))
      expect(text).toContain('Cancel it in the app.')
      expect(text).not.toMatch(/history\.|read\.|\[object/)
    }
  })

  it('shows as many as asked for and counts the rest', () => {
    const html = shown(policy(one), policy(other), 'en', { max: 1 })
    expect(html.match(/<dt>/g)).toHaveLength(1)
    expect(plain(html)).toContain('and 1 more change')
  })

  it('says so where nothing differs, and where only the order does', () => {
    expect(plain(shown(policy(one), policy(one), 'en'))).toContain('The content is the same.')
    const two = buildStatement({ key: 'two' })
    expect(plain(shown(policy(one, two), policy(two, one), 'en'))).toContain('The order is another one')
  })
})
