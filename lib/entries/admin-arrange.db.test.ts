/** Old addresses and topics' words: who may, what happens, what is written down; and the lists. */
import { afterEach, describe, expect, it } from 'vitest'
import { label } from '@/lib/catalog/labels'
import { setTopicOverrides } from '@/lib/catalog/topic-label-overrides'
import type { Actor } from '@/lib/core/actor'
import { db, statementCount } from '@/lib/core/db'
import { Conflict, Invalid, NotFound } from '@/lib/core/errors'
import { loadCatalog } from '@/lib/search/queries'
import { createCarrier, createCountry, createPolicy } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { changeTopicLabel } from './admin-topic-label'
import { listCarriers, listCountries, listRedirects } from './queries-admin'
import { getRedirect } from './queries-paths'
import { listTopics, topicLabelsAt } from './queries-topic-labels'
import { addRedirect, removeRedirect } from './redirects-change'

const REASON = 'People type it so'
const WORDS = {
  label: { zh: '退订', es: 'Cierre', en: 'Closing' },
  title: { zh: '退订号码', es: 'Cerrar la línea', en: 'Close the line' },
  question: { zh: '能退订吗？', es: '¿Se puede cerrar?', en: 'Can I close it?' },
}
const as = async (role: 'member' | 'moderator' | 'admin') => actorOf(await makeMember({ role }))
const LIST = { limit: 50 }
afterEach(() => setTopicOverrides({}))

describe('old addresses', () => {
  it('are added by admins, and lead on', async () => {
    const { entry } = await createPolicy({ country: 'xa', carrier: 'one' })
    const actor = await as('admin')
    await addRedirect({ actor }, { path: 'xa/uno/cancel', to: entry.path, reason: REASON })
    expect(await getRedirect('xa/uno/cancel')).toBe('xa/one/cancel')
    expect(
      await db().event.findFirst({ where: { action: 'redirect.added', subjectId: 'xa/uno/cancel' } }),
    ).toMatchObject({
      actorId: actor.id,
      after: { to: 'xa/one/cancel', reason: REASON },
      expires: ['/xa/uno/cancel', '/xa/uno/cancel/**'],
    })
  })

  it('are freed by admins', async () => {
    const { entry } = await createPolicy({ country: 'xb', carrier: 'one' })
    await db().entryRedirect.create({ data: { path: 'xb/uno', entryId: entry.id } })
    const actor = await as('admin')
    await removeRedirect({ actor }, { path: 'xb/uno', reason: REASON })
    expect(await getRedirect('xb/uno')).toBeNull()
    expect(
      await db().event.findFirst({ where: { action: 'redirect.removed', subjectId: 'xb/uno' } }),
    ).toMatchObject({ actorId: actor.id, before: { to: 'xb/one/cancel' }, after: { reason: REASON } })
    await expect(removeRedirect({ actor }, { path: 'xb/uno', reason: REASON })).rejects.toThrow(NotFound)
  })

  it('never stand before a page, another redirect, or a word of ours', async () => {
    const { entry } = await createPolicy({ country: 'xc', carrier: 'one' })
    const other = await createPolicy({ country: 'xc', carrier: 'two' })
    await db().entryRedirect.create({ data: { path: 'xc/dos', entryId: other.entry.id } })
    const actor = await as('admin')
    const add = (path: string, to = entry.path) => addRedirect({ actor }, { path, to, reason: REASON })
    await expect(add(other.entry.path)).rejects.toMatchObject({ code: 'address_taken' })
    await expect(add('xc/dos')).rejects.toMatchObject({ code: 'address_redirects' })
    await expect(add('xc/report')).rejects.toThrow(Invalid)
    await expect(add('xc/tres', 'xc/nobody')).rejects.toThrow(Invalid)
    expect(await getRedirect('xc/dos')).toBe(other.entry.path)
  })

  it('are not there for moderators to change, nor for members to see', async () => {
    const { entry } = await createPolicy({ country: 'xd', carrier: 'one' })
    await db().entryRedirect.create({ data: { path: 'xd/uno', entryId: entry.id } })
    const moderator = await as('moderator')
    const input = { path: 'xd/ein', to: entry.path, reason: REASON }
    await expect(addRedirect({ actor: moderator }, input)).rejects.toThrow(NotFound)
    const removal = { path: 'xd/uno', reason: REASON }
    await expect(removeRedirect({ actor: moderator }, removal)).rejects.toThrow(NotFound)
    await expect(listRedirects(await as('member'), LIST)).rejects.toThrow(NotFound)
    expect(await getRedirect('xd/uno')).toBe('xd/one/cancel')
  })

  it('are listed page by page, and found by a part of either address', async () => {
    const { entry } = await createPolicy({ country: 'xe', carrier: 'new-name' })
    const paths = ['xe/a', 'xe/b', 'xe/c']
    await db().entryRedirect.createMany({ data: paths.map((path) => ({ path, entryId: entry.id })) })
    const actor = await as('moderator')
    const first = await listRedirects(actor, { q: 'xe/', limit: 2 })
    expect(first.items.map(({ path }) => path)).toEqual(['xe/a', 'xe/b'])
    const rest = await listRedirects(actor, { q: 'xe/', limit: 2, cursor: first.nextCursor ?? '' })
    expect(rest).toMatchObject({
      items: [{ path: 'xe/c', to: 'xe/new-name/cancel', merged: false }],
      nextCursor: null,
    })
    expect((await listRedirects(actor, { q: 'new-name', ...LIST })).items).toHaveLength(3)
  })
})

describe('places', () => {
  it('are listed with what is set, for moderators', async () => {
    await createCountry({
      country: 'ya',
      content: {
        code: 'YA',
        currency: 'YAR',
        languages: ['es'],
        holidays: 'YA',
        regulator: { name: 'Regla' },
      },
    })
    await createCarrier({ country: 'ya', carrier: 'one', content: { name: 'One', aliases: ['Uno'] } })
    await createPolicy({ country: 'ya', carrier: 'one' })
    const actor = await as('moderator')
    const { items } = await listCountries(actor, LIST)
    expect(items.find(({ slug }) => slug === 'ya')).toMatchObject({
      ...{ code: 'YA', currency: 'YAR', languages: ['es'], regulator: 'Regla', holidays: 'YA' },
      ...{ carriers: 1, pages: 1 },
    })
    expect(await listCarriers(actor, { country: 'ya', ...LIST })).toMatchObject({
      country: { slug: 'ya' },
      items: [{ path: 'ya/one', name: 'One', aliases: ['Uno'], pages: 1, reports: 0 }],
      nextCursor: null,
    })
    await expect(listCarriers(actor, { country: 'nowhere', ...LIST })).rejects.toThrow(NotFound)
    await expect(listCountries(await as('member'), LIST)).rejects.toThrow(NotFound)
  })
})

describe('the words of a topic', () => {
  const change = (actor: Actor, words: typeof WORDS | null) =>
    changeTopicLabel({ actor }, { topic: 'cancel', words, reason: REASON })

  it('are chosen by an admin and reach pages and search; the built-in ones come back', async () => {
    const actor = await as('admin')
    await change(actor, WORDS)
    await topicLabelsAt('after the change')
    expect(label('topic', 'cancel', 'es')).toBe('Cierre')
    expect(label('topicTitle', 'cancel', 'zh')).toBe('退订号码')
    expect(label('topicQuestion', 'cancel', 'en')).toBe('Can I close it?')
    expect(label('topic', 'refund', 'en')).toBe('Refunds and credit')
    expect((await loadCatalog('en')).topics[0]).toMatchObject({ code: 'cancel', title: 'Close the line' })
    const [row] = (await listTopics(await as('moderator'))).items
    expect(row).toMatchObject({ topic: 'cancel', words: WORDS, builtIn: { label: { en: 'Cancelling' } } })

    await change(actor, null)
    await topicLabelsAt('after taking back')
    expect(label('topic', 'cancel', 'es')).toBe('Baja de la línea')
    await expect(change(actor, null)).rejects.toThrow(Conflict)
  })

  it('cost a statement only when they changed', async () => {
    await topicLabelsAt('some state')
    const before = statementCount()
    for (let n = 0; n < 20; n += 1) await topicLabelsAt('some state')
    expect(statementCount()).toBe(before)
    await Promise.all([topicLabelsAt('another'), topicLabelsAt('another')])
    expect(statementCount()).toBe(before + 1)
  })

  it('are audited, and make every page old', async () => {
    const actor = await as('admin')
    await change(actor, WORDS)
    expect(
      await db().event.findFirst({ where: { action: 'topic_label.changed', actorId: actor.id } }),
    ).toMatchObject({
      subjectType: 'topic_label',
      subjectId: 'cancel',
      after: { words: WORDS, reason: REASON },
      expires: ['/**'],
    })
  })

  it('are not there for others', async () => {
    await db().topicLabel.deleteMany()
    await expect(change(await as('moderator'), WORDS)).rejects.toThrow(NotFound)
    expect(await db().topicLabel.count()).toBe(0)
    await expect(listTopics(await as('member'))).rejects.toThrow(NotFound)
  })

  it('are given in all three languages, and short', async () => {
    const actor = await as('admin')
    const { zh: _, ...two } = WORDS.label
    await expect(change(actor, { ...WORDS, label: two as typeof WORDS.label })).rejects.toThrow(Invalid)
    const long = { ...WORDS.label, en: 'x'.repeat(61) }
    await expect(change(actor, { ...WORDS, label: long })).rejects.toThrow(Invalid)
    await expect(change(actor, { ...WORDS, title: { ...WORDS.title, es: ' ' } })).rejects.toThrow(Invalid)
  })
})
