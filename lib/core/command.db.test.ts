import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from './actor'
import { command } from './command'
import { db } from './db'
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from './errors'

const MEMBER: Actor = {
  kind: 'member',
  id: '0190b5a4-7e1c-7000-8000-000000000001',
  name: 'Ana',
  role: 'member',
  trust: 0,
  status: 'active',
  locale: 'es',
}
const ANONYMOUS: Actor = { kind: 'anonymous' }

/** A write on the smallest table there is: moves a cursor forward. */
const moveCursor = command({
  input: z.strictObject({ name: z.string().min(1).max(20), by: z.int().positive().max(100) }),
  load: (tx, { name }) => tx.followerCursor.findUnique({ where: { name } }),
  allow: (actor, _cursor, { by }) => (actor.kind === 'member' ? by <= 50 || 'too_far' : 'sign_in_first'),
  run: async ({ tx, input, subject }) => {
    const seq = subject.seq + BigInt(input.by)
    await tx.followerCursor.update({ where: { name: input.name }, data: { seq } })
    return {
      result: { seq: Number(seq) },
      event: { action: 'cursor.moved', subject: { type: 'cursor', id: input.name }, expires: ['/pe'] },
    }
  },
})

const seqOf = async (name: string) =>
  Number((await db().followerCursor.findUniqueOrThrow({ where: { name } })).seq)
const events = () => db().event.count({ where: { action: 'cursor.moved' } })
const keyed = (key: string, requestHash = 'h') => ({ owner: 'o', key, requestHash })

let name = ''
let before = 0
beforeEach(async () => {
  name = `c-${Math.random().toString(36).slice(2, 10)}`
  await db().followerCursor.create({ data: { name } })
  before = await events()
})

describe('command', () => {
  it('does its work and leaves exactly one event', async () => {
    await expect(moveCursor({ actor: MEMBER }, { name, by: 3 })).resolves.toEqual({ seq: 3 })
    const event = await db().event.findFirstOrThrow({ where: { subjectId: name } })
    expect(event).toMatchObject({ actorId: MEMBER.id, action: 'cursor.moved', expires: ['/pe'] })
    expect(await events()).toBe(before + 1)
  })

  it.each([
    ['a bad input', { by: 0 }, MEMBER, Invalid],
    ['an unknown field', { by: 1, more: true }, MEMBER, Invalid],
    ['a subject that is not there', { name: 'nowhere', by: 1 }, MEMBER, NotFound],
    ['a visitor', { by: 1 }, ANONYMOUS, Unauthenticated],
    ['what is not allowed', { by: 51 }, MEMBER, Forbidden],
  ])('refuses %s and changes nothing', async (_what, input, actor, error) => {
    await expect(moveCursor({ actor }, { name, ...input })).rejects.toBeInstanceOf(error)
    expect(await seqOf(name)).toBe(0)
    expect(await events()).toBe(before)
  })

  it('answers a repeated write with the first answer and no second effect', async () => {
    const context = { actor: MEMBER, idempotency: keyed(name) }
    const answers = [await moveCursor(context, { name, by: 2 }), await moveCursor(context, { name, by: 2 })]
    expect(answers).toEqual([{ seq: 2 }, { seq: 2 }])
    expect(await seqOf(name)).toBe(2)
    expect(await events()).toBe(before + 1)
  })

  it('does a write once though it is sent ten times at once', async () => {
    const context = { actor: MEMBER, idempotency: keyed(name) }
    const answers = await Promise.all(Array.from({ length: 10 }, () => moveCursor(context, { name, by: 2 })))
    expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([2]))
    expect(await events()).toBe(before + 1)
  })

  it('refuses a key that was used for something else', async () => {
    await moveCursor({ actor: MEMBER, idempotency: keyed(name, 'one') }, { name, by: 2 })
    const other = moveCursor({ actor: MEMBER, idempotency: keyed(name, 'two') }, { name, by: 3 })
    await expect(other).rejects.toBeInstanceOf(Conflict)
  })

  it('forgets the key of a write that was refused', async () => {
    const idempotency = keyed(name)
    await expect(moveCursor({ actor: MEMBER, idempotency }, { name, by: 51 })).rejects.toBeInstanceOf(
      Forbidden,
    )
    await expect(moveCursor({ actor: MEMBER, idempotency }, { name, by: 5 })).resolves.toEqual({ seq: 5 })
  })
})

describe('the record of events', () => {
  it('is only ever added to', async () => {
    await moveCursor({ actor: MEMBER }, { name, by: 1 })
    await expect(db().$executeRaw`update event set action = 'x' where subject_id = ${name}`).rejects.toThrow()
    await expect(db().$executeRaw`delete from event where subject_id = ${name}`).rejects.toThrow()
  })
})
