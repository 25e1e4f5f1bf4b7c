import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { propose } from '@/lib/entries/propose'
import { createCountry } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import {
  approve,
  buildSourced,
  makeEditable,
  makeModerator,
  makeProposal,
  publishedOf,
  withStatement,
  worded,
} from '@/lib/testing/factories-proposals'

const settled = async (promises: Promise<unknown>[]) => {
  const all = await Promise.allSettled(promises)
  const codes = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  return { won: all.length - codes.length, codes }
}

describe('at the same moment', () => {
  it('of two moderators on one proposal, one decides and the other is told', async () => {
    const { page, proposed } = await makeProposal()
    const judges = [await makeModerator(), await makeModerator()]
    const { won, codes } = await settled(judges.map((judge) => approve(proposed.id, judge)))
    expect(won).toBe(1)
    expect(codes).toEqual(['case_changed'])
    expect((await publishedOf(page.id)).id).toBe(proposed.id)
    expect(await db().event.count({ where: { subjectId: proposed.id, action: 'revision.published' } })).toBe(
      1,
    )
  })

  it('of four proposals from one revision, one is published and the others moved on', async () => {
    const page = await makeEditable()
    const words = ['One.', 'Two.', 'Three.', 'Four.']
    const made = []
    for (const text of words) {
      made.push(await makeProposal({ page, content: withStatement(page.content, worded(text)) }))
    }
    const judge = await makeModerator()
    const { won, codes } = await settled(made.map(({ proposed }) => approve(proposed.id, judge)))
    expect(won).toBe(1)
    expect(codes).toEqual(['page_moved_on', 'page_moved_on', 'page_moved_on'])
    expect(await db().revision.count({ where: { entryId: page.id, state: 'published' } })).toBe(1)
  })

  it('of trusted authors on one page, one publishes; numbers stay unique', async () => {
    const page = await makeEditable()
    const authors = await Promise.all(Array.from({ length: 4 }, () => makeMember({ trust: 2 })))
    const { won, codes } = await settled(
      authors.map((author, index) =>
        propose(
          { actor: actorOf(author) },
          {
            path: page.path,
            parent: page.revisionId,
            content: withStatement(page.content, worded(`Words of author ${index}.`)),
            reason: 'At the same moment',
          },
        ),
      ),
    )
    expect(won).toBe(1)
    expect(new Set(codes)).toEqual(new Set(['page_moved_on']))
    const numbers = await db().revision.findMany({ where: { entryId: page.id }, select: { number: true } })
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2])
  })

  it('of a new page, proposed by two, there is one entry with both', async () => {
    await createCountry({ country: 'pe' })
    const authors = await Promise.all([makeMember(), makeMember(), makeMember()])
    const { won } = await settled(
      authors.map((author, index) => {
        const { statement, source } = buildSourced({ key: `new-page-${index}` })
        return propose(
          { actor: actorOf(author) },
          {
            path: 'pe/all/suspend',
            parent: null,
            content: { schemaVersion: 1, kind: 'policy', statements: [statement] },
            sources: [source],
            reason: 'It was missing',
          },
        )
      }),
    )
    expect(won).toBe(3)
    expect(await db().entry.count({ where: { path: 'pe/all/suspend' } })).toBe(1)
  })
})
