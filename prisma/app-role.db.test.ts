/** The program's own role reads and writes rows, and can change no table. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantToApp } from '../scripts/lib/app-role.mjs'

const OWNER = process.env.DATABASE_URL ?? ''
const name = `linebook_app_${randomBytes(6).toString('hex')}`
const urlOf = (password: string) => {
  const url = new URL(OWNER)
  url.username = name
  url.password = password
  return url.href
}
const APP = urlOf('a password with: signs/@')

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(() => grantToApp(OWNER, APP))
afterAll(async () => {
  await ask(OWNER, `drop owned by ${name}`)
  await ask(OWNER, `drop role ${name}`)
})

describe('the role of the program', () => {
  it('reads and writes rows, the record of events too', async () => {
    await ask(APP, "insert into follower_cursor (name, updated_at) values ('role', now())")
    await ask(APP, "update follower_cursor set seq = 1 where name = 'role'")
    await ask(APP, "insert into event (action, subject_type, subject_id) values ('role.tried', 'role', '1')")
    expect(await ask(APP, "select seq::int from follower_cursor where name = 'role'")).toEqual([{ seq: 1 }])
    await ask(APP, "delete from follower_cursor where name = 'role'")
    expect(await ask(APP, 'select count(*)::int > 0 as known from _prisma_migrations')).toEqual([
      { known: true },
    ])
  })

  it.each([
    'alter table member add column more text',
    'drop table draft',
    'truncate draft',
    'create table mine (id int)',
    'create index more on member (name)',
    'alter table event disable trigger all',
    "update event set action = 'x'",
    'delete from event',
    'delete from _prisma_migrations',
    'drop function linebook_refuse_change() cascade',
  ])('may not: %s', async (sql) => {
    await expect(ask(APP, sql)).rejects.toMatchObject({ code: '42501' })
  })

  it('may use what a later migration makes', async () => {
    await ask(OWNER, 'create table made_later (id serial primary key)')
    expect(await ask(APP, 'insert into made_later default values returning id')).toEqual([{ id: 1 }])
  })

  it('gets the password of today, and the grants once more, when it is set up again', async () => {
    await grantToApp(OWNER, urlOf('another'))
    expect(await ask(urlOf('another'), 'select 1 as one')).toEqual([{ one: 1 }])
    await grantToApp(OWNER, APP)
  })

  it('is never one that may do everything', async () => {
    await ask(OWNER, `create role ${name}_boss superuser login password 'x'`)
    const boss = new URL(APP)
    boss.username = `${name}_boss`
    await expect(grantToApp(OWNER, boss.href)).rejects.toThrow(/superuser/)
    await ask(OWNER, `drop role ${name}_boss`)
  })
})
