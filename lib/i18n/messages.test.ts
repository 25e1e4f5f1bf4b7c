import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { MESSAGES } from './messages'
import { routing } from './routing'
import { translator } from './translator'

type Node = { [key: string]: string | Node }

/** Every message by its full key. */
const flat = (tree: Node, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  )
const all = (locale: (typeof LOCALES)[number]) => new Map(flat(MESSAGES[locale]))
/** Names of the values and tags a message uses, whatever the language does with plurals. */
const needs = (message: string) =>
  [
    ...new Set([...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`)),
  ].sort()

it('routes the languages of the vocabulary', () => expect([...routing.locales]).toEqual([...LOCALES]))

describe.each(LOCALES)('messages in %s', (locale) => {
  it('include every file', () => {
    const files = readdirSync(path.join(import.meta.dirname, 'messages', locale)).map(
      (name) => path.parse(name).name,
    )
    expect(Object.keys(MESSAGES[locale]).sort()).toEqual(files.sort())
  })

  it('are the same as in English, with the same values', () => {
    const [english, own] = [all('en'), all(locale)]
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, message] of own) {
      expect(message.trim(), key).not.toBe('')
      expect(needs(message), key).toEqual(needs(english.get(key) ?? ''))
    }
  })
})

it('throws rather than writing half a sentence', () => {
  expect(() => translator('en')('mail.no_such_key')).toThrow()
  expect(() => translator('en')('mail.reason')).toThrow()
})
