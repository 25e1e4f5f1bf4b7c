import { describe, expect, it } from 'vitest'
import { zodIssues } from '@/lib/core/issues'
import { memberNameSchema, updateProfileSchema } from './schema'

const codeOf = (name: string) => {
  const parsed = memberNameSchema.safeParse(name)
  return parsed.success ? 'fine' : zodIssues(parsed.error)[0]?.code
}

describe('names', () => {
  it.each(['Ana', '小明', 'José Luis', 'traveller-42', 'O’Neill', 'Ана'])('takes %s', (name) =>
    expect(codeOf(name)).toBe('fine'),
  )

  it.each([
    ['ana@example.org', 'name_personal'],
    ['ana\uff20example', 'name_personal'],
    ['ask 987 654 321', 'name_personal'],
    ['http://x.example', 'name_personal'],
    ['Linebook', 'name_reserved'],
    ['moderator', 'name_reserved'],
    ['管理员', 'name_reserved'],
    ['a\u202eb', 'bad_characters'],
    ['a\u200bb', 'bad_characters'],
    ['a\u0007b', 'bad_characters'],
    ['---', 'name_without_letters'],
    ['a', 'too_small'],
    ['a'.repeat(41), 'too_long'],
  ])('refuses %j', (name, code) => expect(codeOf(name)).toBe(code))

  it('writes spaces and composed letters one way', () => {
    expect(memberNameSchema.parse('  Jose\u0301 \n  Luis ')).toBe('José Luis')
  })
})

it('takes only what it knows, each language once, and not nothing', () => {
  expect(updateProfileSchema.safeParse({ role: 'admin' }).success).toBe(false)
  expect(updateProfileSchema.safeParse({}).success).toBe(false)
  expect(updateProfileSchema.parse({ languages: ['zh', 'zh', 'es'] })).toEqual({ languages: ['zh', 'es'] })
})
