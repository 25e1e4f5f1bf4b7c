import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { followToTheEnd } from '@/lib/testing/followers'
import { type FollowedEvent, type Follower, follow } from './follow'

const open: pg.Client[] = []

/** A second writer whose transaction stays open until it is told otherwise. */
async function writer() {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  open.push(client)
  const insert = (subject: string) =>
    client.query("insert into event (action, subject_type, subject_id) values ('test.done', 'test', $1)", [
      subject,
    ])
  return { insert, query: (sql: string) => client.query(sql) }
}
afterEach(() => Promise.all(open.splice(0).map((client) => client.end())))

let count = 0
/** A follower of its own that has read what is there, and notes what it is given from now on. */
async function note(fail?: (event: FollowedEvent) => void) {
  count += 1
  const seen: string[] = []
  const follower: Follower = {
    name: `test-${count}`,
    handle: async (_tx, event) => {
      fail?.(event)
      if (event.subjectType === 'test') seen.push(event.subjectId)
    },
  }
  const run = () => follow(follower)
  const drain = () => followToTheEnd(follower)
  await drain()
  seen.length = 0
  return { follower, seen, run, drain }
}

const write = (subjectId: string) =>
  db().event.create({ data: { action: 'test.done', subjectType: 'test', subjectId } })

describe('follow', () => {
  it('never misses an event that commits after younger ones were read', async () => {
    const { seen, run, drain } = await note()
    const slow = await writer()
    await slow.query('begin')
    await slow.insert('early but late')
    await write('quick')
    // Younger and committed, yet not to be read: an older transaction may still put something before it.
    expect(await run()).toBe('waiting')
    expect(seen).toEqual([])
    await slow.query('commit')
    await drain()
    expect(seen).toEqual(['early but late', 'quick'])
    await drain()
    expect(seen).toHaveLength(2)
  })

  it('never misses one whose number was given first and whose transaction began last', async () => {
    const { seen, run, drain } = await note()
    const [first, second] = [await writer(), await writer()]
    await first.query('begin')
    await first.query('select pg_current_xact_id()')
    await second.query('begin')
    await second.insert('small number, young transaction')
    await first.insert('large number, old transaction')
    await first.query('commit')
    await run()
    await second.query('commit')
    await drain()
    expect([...seen].sort()).toEqual(['large number, old transaction', 'small number, young transaction'])
  })

  it('goes on after one that was rolled back', async () => {
    const { seen, drain } = await note()
    const slow = await writer()
    await slow.query('begin')
    await slow.insert('never happened')
    await write('happened')
    await slow.query('rollback')
    await drain()
    expect(seen).toEqual(['happened'])
  })

  it('gives an event again when handling it failed, and moves on only then', async () => {
    let broken = true
    const { seen, drain } = await note((event) => {
      if (broken && event.subjectId === 'hard') throw new Error('not now')
    })
    await write('easy')
    await write('hard')
    await expect(drain()).rejects.toThrow('not now')
    broken = false
    await drain()
    // What was handled in the failed turn was taken back with it, and comes again.
    expect(seen).toEqual(['easy', 'easy', 'hard'])
  })

  it('is done by one process at a time', async () => {
    const slow = await writer()
    const { follower, seen, drain } = await note()
    await write('once')
    await slow.query('begin')
    await slow.query(`select 1 from follower_cursor where name = '${follower.name}' for update`)
    expect(await follow(follower)).toBe('busy')
    await slow.query('commit')
    await Promise.all([follow(follower), follow(follower), follow(follower)])
    await drain()
    expect(seen).toEqual(['once'])
  })

  it('reads long queues in order', async () => {
    const { seen, drain } = await note()
    const subjects = Array.from({ length: 250 }, (_, index) => `n${index}`)
    const slow = await writer()
    await slow.query('begin')
    for (const subject of subjects) await slow.insert(subject)
    await slow.query('commit')
    await drain()
    expect(seen).toEqual(subjects)
  })
})
