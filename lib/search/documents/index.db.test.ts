import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { searchFollower } from '@/lib/jobs/index-search'
import { buildStatement, createCarrier, createCountry, createPolicy } from '@/lib/testing/factories-entries'
import { storePost } from '@/lib/testing/factories-posts'
import { storeReport } from '@/lib/testing/factories-reports'
import { followToTheEnd } from '@/lib/testing/followers'
import { search } from '../queries'
import { searchQuerySchema } from '../schema'
import { rebuildSearch } from './rebuild'

const find = (q: string, more: Record<string, string> = {}) =>
  search(searchQuerySchema.parse({ q, locale: 'en', ...more }))
const paths = async (q: string, more?: Record<string, string>) =>
  (await find(q, more)).items.map((item) => item.path)

/** What a write leaves behind. */
const happened = (action: string, type: string, id: string, rest: object = {}) =>
  db().event.create({ data: { action, subjectType: type, subjectId: id, ...rest } })

const AT = 'pe/claro/cancel'
let entryId: string

beforeAll(async () => {
  await createCountry({ country: 'pe', content: { name: { zh: '秘鲁', es: 'Perú', en: 'Peru' } } })
  await createCarrier({ country: 'pe', carrier: 'claro', content: { name: 'Claro' } })
  const texts = { en: 'The chatbot Clara takes the request.', zh: '聊天机器人可以受理，不用去营业厅。' }
  const statement = buildStatement({ text: { original: 'en', texts } })
  const policy = await createPolicy({
    country: 'pe',
    carrier: 'claro',
    topic: 'cancel',
    statements: [statement],
  })
  entryId = policy.entry.id
  await happened('starter.loaded', 'starter', 'starter')
  await followToTheEnd(searchFollower)
})

describe('pages', () => {
  it('are found by a word of a statement, in its language, with the word marked', async () => {
    const { items } = await find('chatbots')
    expect(items[0]).toMatchObject({ kind: 'policy', path: AT })
    expect(items[0]?.excerpt).toContainEqual({ text: 'chatbot', match: true })
    expect(await paths('营业厅')).toEqual([AT])
    expect(await paths('聊天機器人')).toEqual([AT])
  })

  it('are found by a mistyped word of their names', async () => {
    const { items, corrected } = await find('clairo chatbot')
    expect(items[0]?.path).toBe(AT)
    expect(corrected).toBeNull()
  })

  it('follow what is published, and leave when they are retired', async () => {
    const { entry: page } = await createPolicy({
      country: 'pe',
      carrier: 'claro',
      topic: 'refund',
      statements: [buildStatement({ text: { original: 'en', texts: { en: 'A walrus pays it out.' } } })],
    })
    expect(await paths('walrus')).toEqual([])
    await happened('revision.published', 'entry', page.id)
    await followToTheEnd(searchFollower)
    expect(await paths('walrus')).toEqual(['pe/claro/refund'])
    await db().entry.update({ where: { id: page.id }, data: { lifecycle: 'retired' } })
    expect(await paths('walrus')).toEqual([])
    await happened('entry.retired', 'entry', page.id)
    await followToTheEnd(searchFollower)
    expect(await db().searchDocument.count({ where: { refId: page.id } })).toBe(0)
  })
})

describe('experiences', () => {
  it('are found by their words and by what was understood, and filtered by language', async () => {
    const report = await storeReport({
      entryId,
      text: 'Un pingüino me atendió en la tienda.',
      language: 'es',
    })
    await happened('report.published', 'report', report.id)
    await followToTheEnd(searchFollower)
    const path = `${AT}/reports/${report.id}`
    expect(await paths('pinguinos')).toContain(path)
    expect(await paths('秘鲁 Claro 销户', { kind: 'report' })).toEqual([path])
    expect(await paths('pingüino', { language: 'zh' })).not.toContain(path)
    expect(await paths('pingüino', { country: 'pe', topic: 'cancel' })).toContain(path)
    expect(await paths('pingüino', { country: 'mx' })).toEqual([])
  })

  it('are not shown once hidden, not even before the index knows', async () => {
    const report = await storeReport({ entryId, text: 'A very secret hippopotamus came by.' })
    await happened('report.published', 'report', report.id)
    await followToTheEnd(searchFollower)
    expect(await paths('hippopotamus')).toHaveLength(1)
    await db().report.update({ where: { id: report.id }, data: { state: 'hidden' } })
    expect(await paths('hippopotamus')).toEqual([])
    await happened('report.hidden', 'report', report.id)
    await followToTheEnd(searchFollower)
    expect((await find('hippopotamus')).counts.report).toBe(0)
  })

  it('come back in pages, the newest first when asked for', async () => {
    const stored = []
    for (let n = 0; n < 5; n += 1) {
      stored.push(await storeReport({ entryId, text: `An ostrich, number ${n}, at the counter.` }))
    }
    for (const { id } of stored) await happened('report.published', 'report', id)
    await followToTheEnd(searchFollower)
    const newest = stored.map(({ id }) => `${AT}/reports/${id}`).reverse()
    const list = { kind: 'report', sort: 'newest', limit: '2' }
    expect(await paths('ostrich', list)).toEqual(newest.slice(0, 2))
    expect(await paths('ostrich', { ...list, page: '3' })).toEqual(newest.slice(4))
    expect((await find('ostrich', list)).counts.report).toBe(5)
  })
})

describe('questions', () => {
  it('are found by title, text and answers', async () => {
    const question = await storePost({
      entryId,
      title: 'Does a giraffe need a passport?',
      text: 'It has none.',
    })
    await happened('post.published', 'post', question.id)
    const answer = await storePost({
      entryId,
      kind: 'answer',
      parentId: question.id,
      text: 'Only a zebra does.',
    })
    await happened('post.published', 'post', answer.id)
    await followToTheEnd(searchFollower)
    const path = `${AT}/questions/${question.id}`
    expect(await paths('giraffe')).toEqual([path])
    expect(await paths('zebra')).toEqual([path])
    await db().post.update({ where: { id: question.id }, data: { state: 'withdrawn' } })
    await happened('post.withdrawn', 'post', question.id)
    await followToTheEnd(searchFollower)
    expect(await paths('giraffe')).toEqual([])
  })

  it('say which words were mended', async () => {
    const question = await storePost({ entryId, title: 'Crocodile at the branch', text: 'What now?' })
    await happened('post.published', 'post', question.id)
    await followToTheEnd(searchFollower)
    expect(await find('crocodyle')).toMatchObject({ corrected: 'crocodile', items: [{ kind: 'question' }] })
  })
})

describe('the index', () => {
  it('is the same after it was rebuilt, numbers included', async () => {
    const all = () =>
      db().$queryRaw`select seq, kind::text, ref_id, body::text, helpful from search_document order by seq`
    const before = await all()
    await rebuildSearch()
    expect(await all()).toEqual(before)
  })

  it('forgets what is gone when it is rebuilt', async () => {
    await db().$executeRaw`insert into search_document (kind, ref_id, body)
      values ('report', ${randomUUID()}::uuid, '''walrus''')`
    await rebuildSearch()
    expect((await find('walrus')).counts.report).toBe(0)
  })

  it('asks for half of the words where no document holds them all', async () => {
    const report = await storeReport({ entryId, text: 'The flamingo asked for a deposit slip.' })
    await happened('report.published', 'report', report.id)
    await followToTheEnd(searchFollower)
    expect(await paths('flamingo slip nonsenseword')).toContain(`${AT}/reports/${report.id}`)
    expect(await paths('flamingo otherword nonsenseword thirdword')).toEqual([])
  })
})

describe('the newest that fit', () => {
  const newest = async (word: string, wanted: number) => {
    const rows = await db().$queryRaw<{ seq: bigint }[]>`
      select seq from linebook_search_newest('report', linebook_search_word(${word}), ${wanted}::int)`
    return rows.map(({ seq }) => seq)
  }

  it('are found however far back they are, each once, the newest first', async () => {
    await db().$executeRaw`
      insert into search_document (kind, ref_id, body)
      select 'report', md5(n::text)::uuid, to_tsvector('simple', concat_ws(' ', 'everywhere',
        case when n % 1000 = 0 then 'sometimes' end, case when n = 7 then 'platypus' end))
      from generate_series(1, 40000) as n order by n`
    const [{ last } = { last: 0n }] = await db().$queryRaw<{ last: bigint }[]>`
      select max(seq) as last from search_document`
    expect(await newest('everywhere', 3)).toEqual([last, last - 1n, last - 2n])
    expect(await newest('sometimes', 100)).toEqual(
      Array.from({ length: 40 }, (_, index) => last - BigInt(index * 1_000)),
    )
    expect(await newest('platypus', 1_000)).toEqual([last - 39_993n])
    expect(await newest('never', 1_000)).toEqual([])
  })
})
