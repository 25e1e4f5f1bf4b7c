import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../catalog/vocabulary'
import { PERSONAL_DATA_KINDS } from '../screening/kinds'
import { MESSAGES } from './messages'
import { translator } from './translator'

const LIB = path.resolve(import.meta.dirname, '..')
/** Where codes are written without an error around them. */
const BARE = new Set([
  'entries/move-plan.ts',
  'core/issues.ts',
  'http/api-client.ts',
  'screening/personal-issues.ts',
  'entries/check-content.ts',
  'http/front/problem.ts',
])
const THROWN = /new (?:Invalid|Conflict|Forbidden|NotFound|Unauthenticated|BadRequest)\((.*)/g
const SUPER = /super\('([a-z_]+)'/g
const CUSTOM = /message: '([a-z_]+)'/g
const CODE = /\bcode: (?:issue\.origin === 'string' \? )?(.*)/g
const PERMISSION = /(?:\|\||return) '([a-z_]+)'/g
const ALLOW = /allow: (.*)/g
const ALLOWED = /[|?:] '([a-z_]+)'/g
const QUOTED = /'([a-z]+(?:_[a-z]+)*)'/g
const PLACE = /path: ?\[[^\]]*\]/g

const groups = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, group]) => group ?? '')

/** The codes that a source file answers with. */
function codesIn(file: string, text: string): string[] {
  const thrown = groups(text.replaceAll(PLACE, ''), THROWN)
  return [
    ...thrown.flatMap((inside) => groups(inside, QUOTED)),
    ...groups(text, CUSTOM),
    ...(file === 'core/errors.ts' ? groups(text, SUPER) : []),
    ...(BARE.has(file) ? groups(text, CODE).flatMap((line) => groups(line, QUOTED)) : []),
    ...(file.endsWith('permissions.ts') ? groups(text, PERMISSION) : []),
    ...groups(text, ALLOW).flatMap((line) => groups(line, ALLOWED)),
  ]
}

const sources = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test.') && !/^(?:core\/generated|testing)\//.test(file),
)
const codes = [
  ...new Set(sources.flatMap((file) => codesIn(file, readFileSync(path.join(LIB, file), 'utf8')))),
].sort()

const PARAMS = { minimum: 2, maximum: 5_000, left: 1, field: 'x', retryAfter: 60, key: 'x', kind: 'phone' }

describe('sentences for errors', () => {
  it('the search finds codes of every sort', () => {
    for (const code of [
      'sign_in_first',
      'required',
      'personal_data',
      'reason_missing',
      'own_work',
      'invalid',
    ]) {
      expect(codes).toContain(code)
    }
  })

  it.each(LOCALES)('every code has one in %s, and none is left over', (locale) => {
    // What nobody planned for has a sentence too.
    expect(Object.keys(MESSAGES[locale].errors ?? {}).sort()).toEqual(
      [...new Set([...codes, 'failed'])].sort(),
    )
  })

  it.each(LOCALES)('each can be said in %s', (locale) => {
    const t = translator(locale)
    for (const code of Object.keys(MESSAGES[locale].errors ?? {})) {
      const sentence = t(`errors.${code}`, PARAMS)
      expect(sentence, code).toMatch(/[.。]$/)
      expect(sentence, code).not.toMatch(/[{}]|undefined/)
    }
  })

  it.each(LOCALES)('each kind of personal data is named in %s', (locale) => {
    const t = translator(locale)
    const said = [...PERSONAL_DATA_KINDS, 'another'].map((kind) => t('errors.personal_data', { kind }))
    expect(new Set(said).size).toBe(PERSONAL_DATA_KINDS.length + 1)
  })
})
