import { describe, expect, it } from 'vitest'
import { icuArguments } from './icu'
import { messageProblems } from './message-keys'
import { covers, usesIn } from './message-uses'

describe('icuArguments', () => {
  it.each([
    ['plain', []],
    ['{n} of {total}', ['n', 'total']],
    ['{n, plural, one {# report by {name}} other {# reports by {name}}}', ['n', 'name']],
    ['{day, date, short}', ['day, date']],
    ["it''s {n} '{'not'}'", ['n']],
    ['<b>{n}</b><br/>', ['<b>', '<br>', 'n']],
  ])('%j takes %j', (message, names) => {
    expect(icuArguments(message)).toEqual(names)
  })
  it.each(['{n', '{not a name}', '<b>open', '{n, plural, }'])('%j cannot be read', (message) => {
    expect(() => icuArguments(message)).toThrow()
  })
})

const USED = "const t = useTranslations('area')\nt('hello', { n })\n"
function house(messages: { zh?: object; es?: object; en?: object } = {}, code = USED) {
  const good = { hello: '{n}' }
  const files = Object.entries({ zh: good, es: good, en: good, ...messages }).map(
    ([locale, texts]) => [`lib/i18n/messages/${locale}/area.json`, JSON.stringify(texts)] as const,
  )
  return new Map<string, string>([...files, ['app/page.tsx', code]])
}
const found = (...args: Parameters<typeof house>) => messageProblems(house(...args)).map((one) => one.message)

describe('messages', () => {
  it('are complete, alike and used', () => {
    expect(found()).toEqual([])
  })
  it('fail where a language lacks one', () => {
    expect(found({ es: {} })).toEqual(['message area.hello is missing in es'])
  })
  it('fail where one is empty', () => {
    expect(found({ zh: { hello: ' ' } })).toEqual(['message area.hello is missing in zh'])
  })
  it('fail where arguments differ', () => {
    expect(found({ zh: { hello: '{m}' } })).toEqual([expect.stringContaining('arguments differ')])
  })
  it('fail where one cannot be read', () => {
    expect(found({ en: { hello: '{n' } })).toContainEqual(expect.stringContaining('a brace is not closed'))
  })
  it('fail where nobody uses one', () => {
    expect(found({}, "const t = useTranslations('area')\n")).toEqual(['message area.hello is not used'])
  })
  it('fail where a used one does not exist', () => {
    expect(found({}, `${USED}t('bye')\n`)).toEqual(['no message has the key area.bye'])
  })
})

describe('usesIn', () => {
  const keys = (code: string) => usesIn(new Map([['app/a.tsx', code]])).map((use) => use.keys)
  it.each([
    ["const t = await getTranslations({ locale, namespace: 'a.b' })\nt('c')", ['a.b.c']],
    ["const t = useTranslations('a')\nt.rich('c', { b })", ['a.c']],
    [`const t = useTranslations('a')\nt(\`reason.\${code}\`)`, ['a.reason.*']],
    ["const t = useTranslations('a')\nt(code)", ['a.*']],
    ["const t = useTranslations('a')\nt(state === 'open' ? 'yes' : 'no')", ['a.yes', 'a.no']],
    ["const t = useTranslations('a')\nt(done ? 'yes' : code)", ['a.yes', 'a.*']],
    ["const t = useTranslations('a')\nt(WORDS[code] ?? 'other')", ['a.other', 'a.*']],
    ["const t = await getTranslations({ locale, namespace: known ? 'a' : 'b' })\nt('c')", ['a.c', 'b.c']],
    ["useTranslations('a')('c')", ['a.c']],
    ["const t = translator(locale)\nt('a.c')", ['a.c']],
    ['// messages: common.nav.*', ['common.nav.*']],
  ])('%j', (code, patterns) => {
    expect(keys(code)).toEqual([patterns])
  })
  it('takes the nearest translator above', () => {
    const code = "const t = useTranslations('a')\nt('x')\nconst t = useTranslations('b')\nt('x')"
    expect(keys(code)).toEqual([['a.x'], ['b.x']])
  })
})

describe('covers', () => {
  it.each([
    ['a.*', 'a.b', true],
    ['a.*', 'a.b.c', false],
    ['a.x_*', 'a.x_y', true],
    ['a.**', 'a.b.c', true],
    ['a.b', 'a.bc', false],
  ])('%s covers %s: %s', (pattern, key, yes) => {
    expect(covers(pattern, key)).toBe(yes)
  })
})
