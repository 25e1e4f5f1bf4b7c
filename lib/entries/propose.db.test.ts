import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from '@/lib/core/errors'
import { decide } from '@/lib/moderation/decide'
import { getCase } from '@/lib/moderation/queries'
import { buildSource, buildStatement, createCountry } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import {
  buildSourced,
  makeEditable,
  makeProposal,
  publishedOf,
  withStatement,
  worded,
} from '@/lib/testing/factories-proposals'
import { getEditBase } from './edit-queries'
import { CONTENT_BYTES_MAX, OPEN_PROPOSALS_MAX } from './proposal-schema'
import { propose } from './propose'
import { getEntry } from './queries'

const moderator = async () => actorOf(await makeMember({ role: 'moderator' }))
const eventOf = (id: string) =>
  db().event.findFirstOrThrow({ where: { subjectType: 'revision', subjectId: id }, orderBy: { seq: 'desc' } })
const entryOf = (path: string) => db().entry.findUniqueOrThrow({ where: { path } })

describe('proposing', () => {
  it('waits in a case, and once approved is the page that readers see', async () => {
    const { page, proposed, opened, actor } = await makeProposal()
    expect(proposed).toMatchObject({ path: page.path, state: 'proposed', number: 2 })
    expect(opened).toMatchObject({ kind: 'proposed_revision', state: 'open', entryId: page.id })
    expect((await publishedOf(page.id)).id).toBe(page.revisionId)
    expect(await eventOf(proposed.id)).toMatchObject({ action: 'revision.proposed', actorId: actor.id })

    const judge = await moderator()
    const view = await getCase(judge, String(opened?.id))
    expect(view.proposal?.differences).toEqual([
      expect.objectContaining({ field: 'text.en', change: 'changed', prose: true, sensitive: false }),
    ])
    expect(view.may).toEqual({ decide: true, why: null })
    await decide({ actor: judge }, { caseId: view.id, version: view.version, verdict: 'approve' })
    const published = await publishedOf(page.id)
    expect(published).toMatchObject({ id: proposed.id, number: 2, decidedById: judge.id })
    const entry = await getEntry(page.path)
    expect(entry).toMatchObject({ kind: 'policy', revision: 2 })
    const event = await eventOf(proposed.id)
    expect(event).toMatchObject({
      action: 'revision.published',
      after: expect.objectContaining({ path: page.path, number: 2, reason: 'The app changed' }),
    })
    expect(event.expires).toEqual(expect.arrayContaining([`/${page.path}`, '/pe', '/']))
    expect(await db().revision.findUniqueOrThrow({ where: { id: page.revisionId } })).toMatchObject({
      state: 'superseded',
    })
  })

  it('keeps the ids of statements whose meaning stays, and gives the others new ones', async () => {
    const page = await makeEditable([{}, { channels: [{ channel: 'web', answer: 'no' }] }])
    const reworded = withStatement(page.content, worded('Closed in the app.'))
    const content = withStatement(
      reworded,
      { channels: [{ ...buildStatement().channels[0], channel: 'web', answer: 'yes' }] as never },
      1,
    )
    const { proposed } = await makeProposal({ page, content })
    const stored = await db().revision.findUniqueOrThrow({ where: { id: proposed.id } })
    const ids = (stored.content as typeof page.content).statements.map(({ id }) => id)
    expect(ids[0]).toBe(page.content.statements[0]?.id)
    expect(ids[1]).not.toBe(page.content.statements[1]?.id)
  })

  it('is for people who are signed in and may write', async () => {
    const page = await makeEditable()
    const input = { path: page.path, parent: page.revisionId, content: page.content, reason: 'because of it' }
    await expect(propose({ actor: { kind: 'anonymous' } }, input)).rejects.toThrow(Unauthenticated)
    const silenced = actorOf(await makeMember({ status: 'silenced' }))
    await expect(propose({ actor: silenced }, input)).rejects.toThrow(Forbidden)
  })

  it('publishes a trusted author’s words at once, but not their fee', async () => {
    const { page, proposed } = await makeProposal({}, { trust: 2 })
    expect(proposed.state).toBe('published')
    expect((await publishedOf(page.id)).id).toBe(proposed.id)
    expect(await eventOf(proposed.id)).toMatchObject({ action: 'revision.published' })
    const content = withStatement(page.content, {
      fees: [{ type: 'sim_fee', amount: '10', currency: 'PEN' }],
    })
    const waiting = await makeProposal({ page, parent: proposed.id, content }, { trust: 2 })
    expect(waiting.proposed.state).toBe('proposed')
  })

  it('tells a trusted author that the page moved on, with both versions', async () => {
    const { page } = await makeProposal({}, { trust: 2 })
    const late = makeProposal(
      { page, content: withStatement(page.content, worded('Only in a shop.')) },
      { trust: 2 },
    )
    const conflict = await late.catch((error) => error)
    expect(conflict).toBeInstanceOf(Conflict)
    expect(conflict).toMatchObject({
      code: 'page_moved_on',
      details: { current: { number: 2 }, clashes: [expect.objectContaining({ field: 'text.en' })] },
    })
  })
})

describe('what is refused', () => {
  const codes = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => undefined,
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(Invalid)
    return (error as Invalid).issues.map(({ path, code }) => [path.join('.'), code])
  }

  it('a changed statement without a source, with its place', async () => {
    const page = await makeEditable()
    const content = withStatement(page.content, { ...worded('New words.'), citations: [] })
    expect(await codes(makeProposal({ page, content }))).toEqual([
      ['content.statements.0.citations', 'source_missing'],
    ])
  })

  it('an unknown source, but not one that is brought along', async () => {
    const page = await makeEditable()
    const source = buildSource()
    const content = withStatement(page.content, { citations: [{ source: source.key, role: 'supports' }] })
    expect(await codes(makeProposal({ page, content }))).toEqual([
      ['content.statements.0.citations.0.source', 'unknown_source'],
    ])
    const { proposed } = await makeProposal({ page, content, sources: [source] })
    expect(proposed.state).toBe('proposed')
  })

  it('a new source that goes by another’s name', async () => {
    const page = await makeEditable()
    const key = 'https://regulator.example/rules'
    const false_ = buildSource({ key, url: 'https://elsewhere.example/' })
    const content = withStatement(page.content, { citations: [{ source: key, role: 'supports' }] })
    expect(await codes(makeProposal({ page, content, sources: [false_] }))).toEqual([
      ['sources.0.key', 'invalid_value'],
    ])
    const paper = buildSource({ key: 'title:The law', url: undefined, title: 'The law' })
    const cited = withStatement(page.content, { citations: [{ source: paper.key, role: 'supports' }] })
    expect((await makeProposal({ page, content: cited, sources: [paper] })).proposed.state).toBe('proposed')
  })

  it('an address that is no web page', async () => {
    const { entry, revision } = await createCountry({ country: 'py' })
    const content = { ...(revision.content as object), regulator: { name: 'X', url: 'javascript:alert(1)' } }
    const given = { path: entry.path, parent: revision.id, content, reason: 'A better address' }
    const actor = actorOf(await makeMember())
    expect(await codes(propose({ actor }, given))).toEqual([['content.regulator.url', 'invalid_value']])
  })

  it('personal data in a new text, pointed at; not in one that stood there', async () => {
    const stood = { note: { en: 'Write to someone@example.com.' } }
    const page = await makeEditable([stood])
    const content = withStatement(page.content, worded('Ask juan.perez@gmail.com for it.'))
    expect(await codes(makeProposal({ page, content }))).toEqual([
      ['content.statements.0.text.texts.en', 'personal_data'],
    ])
    expect((await makeProposal({ page })).proposed.state).toBe('proposed')
  })

  it('nothing changed, too large a page, a key of another page', async () => {
    const page = await makeEditable()
    expect(await codes(makeProposal({ page, content: page.content }))).toEqual([
      ['content', 'nothing_to_change'],
    ])
    const { statement, source } = buildSourced({ text: { original: 'en', texts: { en: 'x'.repeat(4_000) } } })
    const many = Array.from({ length: 60 }, (_, index) => ({ ...statement, key: `big-${index}` }))
    const content = { ...page.content, statements: many }
    expect(JSON.stringify(content).length).toBeGreaterThan(CONTENT_BYTES_MAX)
    expect(await codes(makeProposal({ page, content, sources: [source] }))).toEqual([
      ['content', 'content_too_large'],
    ])
    const other = await makeEditable()
    const taken = { ...page.content, statements: [...page.content.statements, ...other.content.statements] }
    expect(await codes(makeProposal({ page, content: taken }))).toEqual([
      ['content.statements.1.key', 'statement_taken'],
    ])
  })

  it('more than the queue takes from one member', async () => {
    const { page, actor, proposed } = await makeProposal()
    await db().revision.createMany({
      data: Array.from({ length: OPEN_PROPOSALS_MAX - 1 }, (_, index) => ({
        entryId: page.id,
        number: 100 + index,
        parentId: page.revisionId,
        authorId: actor.id,
        reason: 'one more',
        schemaVersion: 1,
        content: page.content,
      })),
    })
    const input = {
      path: page.path,
      parent: page.revisionId,
      content: withStatement(page.content, worded('Other words.')),
      reason: 'one too many',
    }
    await expect(propose({ actor }, input)).rejects.toMatchObject({ code: 'too_many_proposals' })
    const instead = await propose({ actor }, { ...input, replaces: proposed.id })
    expect(instead.state).toBe('proposed')
    expect(await db().revision.findUniqueOrThrow({ where: { id: proposed.id } })).toMatchObject({
      state: 'withdrawn',
    })
  })
})

describe('a page that does not exist', () => {
  const content = async (path: string) => {
    const actor = actorOf(await makeMember())
    return { actor, base: await getEditBase(actor, path) }
  }

  it('begins empty, waits unseen, and is there once approved', async () => {
    await createCountry({ country: 'bo' })
    const { actor, base } = await content('bo/all/cancel')
    expect(base).toMatchObject({ exists: false, kind: 'policy', parent: null, waiting: 0 })
    const { statement, source } = buildSourced()
    const proposed = await propose(
      { actor },
      {
        path: 'bo/all/cancel',
        parent: null,
        content: { schemaVersion: 1, kind: 'policy', statements: [statement] },
        sources: [source],
        reason: 'It was missing',
      },
    )
    expect(await getEntry('bo/all/cancel')).toBeNull()
    expect((await entryOf('bo/all/cancel')).lifecycle).toBe('proposed')
    const opened = await db().case.findFirstOrThrow({ where: { subjectId: proposed.id } })
    await decide({ actor: await moderator() }, { caseId: opened.id, version: 1, verdict: 'approve' })
    expect(await getEntry('bo/all/cancel')).toMatchObject({ revision: 1 })
    expect((await eventOf(proposed.id)).expires).toEqual(
      expect.arrayContaining(['/bo/all/cancel', '/bo/**', '/suggestions.json']),
    )
  })

  it.each(['history/x', 'bo/all', 'bo/tigo/nothing', 'guides/new', 'bo/tigo/cancel/more'])(
    'is not possible at %s',
    async (path) => {
      const actor = actorOf(await makeMember())
      await expect(getEditBase(actor, path)).rejects.toThrow(NotFound)
    },
  )

  it('needs the pages above it', async () => {
    const { actor, base } = await content('uy/antel')
    const input = { path: 'uy/antel', parent: null, content: base.content, reason: 'It was missing' }
    await expect(propose({ actor }, input)).rejects.toMatchObject({
      issues: [{ path: ['path'], code: 'parent_missing' }],
    })
    await createCountry({ country: 'uy' })
    expect((await propose({ actor }, input)).state).toBe('proposed')
  })
})
