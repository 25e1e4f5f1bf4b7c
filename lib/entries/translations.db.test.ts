import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { buildStatement, createGuide, createPolicy } from '@/lib/testing/factories-entries'
import { translationsSchema } from './changes-schema'
import { getTranslations, type TranslationsQuery } from './translations-queries'

async function list(query: Partial<TranslationsQuery>) {
  const before = statementCount()
  const page = await getTranslations({ language: 'es', limit: 50, ...query })
  expect(statementCount() - before).toBe(1)
  return translationsSchema.parse(page)
}

const texts = { en: 'Original words', es: 'Palabras', zh: '原文' }
const body = (rest: object) => ({ text: { original: 'en' as const, texts, ...rest } })

async function pageOf(country: string) {
  const statements = [
    buildStatement({ key: `${country}-done`, ...body({}) }),
    buildStatement({ key: `${country}-missing`, ...body({ texts: { en: 'Only English' } }) }),
    buildStatement({ key: `${country}-old`, ...body({ translationOf: { es: 3 } }) }),
    buildStatement({
      key: `${country}-gone`,
      ...body({ texts: { en: 'Gone' } }),
      deprecated: { on: '2026-01-01', reason: { en: 'Closed' } },
    }),
  ]
  return createPolicy({ country, statements })
}

describe('texts that want a translation', () => {
  it('are those without one, and those whose translation is older than the original', async () => {
    const { entry } = await pageOf('fj')
    const { items } = await list({ country: 'fj' })
    expect(items).toMatchObject([
      {
        page: { path: entry.path, topic: 'cancel' },
        anchor: 'fj-missing',
        state: 'missing',
        madeOf: null,
        original: 'en',
        text: 'Only English',
      },
      { anchor: 'fj-old', state: 'outdated', madeOf: 3, language: 'es', text: 'Original words' },
    ])
    expect((await list({ country: 'fj', state: 'outdated' })).items.map(({ anchor }) => anchor)).toEqual([
      'fj-old',
    ])
    expect((await list({ country: 'fj', state: 'missing' })).items.map(({ anchor }) => anchor)).toEqual([
      'fj-missing',
    ])
    expect((await list({ country: 'fj', language: 'zh' })).items.map(({ anchor }) => anchor)).toEqual([
      'fj-missing',
    ])
    expect((await list({ country: 'fj', language: 'en' })).items).toEqual([])
  })

  it('are asked for in guides by section, title and summary together', async () => {
    await createGuide({
      slug: 'translated',
      content: {
        title: { en: 'Title', es: 'Título' },
        summary: { en: 'Summary', es: 'Resumen' },
        translationOf: { es: 2 },
        sections: [
          { id: 'one', heading: { en: 'One', es: 'Uno' }, body: { en: 'First', es: 'Primero' } },
          { id: 'two', heading: { en: 'Two' }, body: { en: 'Second' } },
        ],
      },
    })
    const { items } = await list({})
    const own = items.filter(({ page }) => page.path === 'guides/translated')
    expect(own).toMatchObject([
      { anchor: 'title', state: 'outdated', madeOf: 2, text: 'Summary', page: { title: { en: 'Title' } } },
      { anchor: 'two', state: 'missing', text: 'Second' },
    ])
    const outdated = await list({ state: 'outdated' })
    expect(outdated.items.filter(({ page }) => page.path === 'guides/translated')).toHaveLength(1)
    expect((await list({ language: 'en' })).items.filter(({ page }) => page.kind === 'guide')).toEqual([])
  })

  it('are walked once, whatever the page size', async () => {
    await pageOf('ws')
    const whole = await list({})
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ cursor, limit: 2 })
      seen.push(...page.items.map(({ anchor }) => anchor))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(whole.items.map(({ anchor }) => anchor))
    expect(seen).toEqual(expect.arrayContaining(['ws-missing', 'ws-old']))
  })

  it('are found by an index of their language', async () => {
    const plan = await db().$transaction(async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`explain select s.key from statement s
        where (s.data #> '{text,translationOf,es}' is not null or s.data #> '{text,texts,es}' is null)
        order by s.key limit 20`
    })
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('statement_wants_es')
  })
})
