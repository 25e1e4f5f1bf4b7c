// Members and their sessions, put straight into the database of a proof.
import { createHash } from 'node:crypto'
import { uuidOf } from './random.mjs'

const SESSION_COOKIE = 'next-auth.session-token'
const TOKEN_LENGTH = 43

/** What is stored of a token that a browser holds. */
const storedHash = (token) => createHash('sha256').update(token).digest('hex')

/**
 * Stores members.
 * @param {import('pg').Pool} pool
 * @param {ReturnType<typeof import('./random.mjs').makeRandom>} random
 * @param {{ role?: string, trust?: number, status?: string }[]} wanted
 * @returns {Promise<{ id: string, name: string, role: string, trust: number, status: string, cookie: string, address: string }[]>}
 *   cookie: `Cookie` header of a browser in which the member is signed in; address: one in a group of its own
 */
export async function makeMembers(pool, random, wanted) {
  const members = wanted.map(({ role = 'member', trust = 0, status = 'active' }, index) => {
    const name = `prover ${random.letters(10)}`
    const address = `10.${(index >> 8) & 255}.${index & 255}.${random.between(1, 250)}`
    return { id: uuidOf(random), name, role, trust, status, address }
  })
  await pool.query(
    `insert into member (id, name, email, email_verified, role, trust, status, locale, created_at, updated_at)
     select id, name, replace(id::text, '-', '') || '@example.org', now(), role::"Role", trust,
       status::"MemberStatus", 'en', now() - interval '1 year', now()
     from jsonb_to_recordset($1::jsonb) as given(id uuid, name text, role text, trust int, status text)`,
    [JSON.stringify(members)],
  )
  const cookies = await openSessions(pool, random, members)
  return members.map((member, index) => ({ ...member, cookie: cookies[index] }))
}

/**
 * Opens a session a member.
 * @returns {Promise<string[]>} the `Cookie` headers, in the order of the members
 */
export async function openSessions(pool, random, members) {
  const sessions = members.map((member) => ({
    id: uuidOf(random),
    token: random.letters(TOKEN_LENGTH),
    member: member.id,
  }))
  await pool.query(
    `insert into session (id, session_token, user_id, expires)
     select id, hash, member, now() + interval '30 days'
     from jsonb_to_recordset($1::jsonb) as given(id uuid, hash text, member uuid)`,
    [JSON.stringify(sessions.map(({ id, token, member }) => ({ id, member, hash: storedHash(token) })))],
  )
  return sessions.map(({ token }) => `${SESSION_COOKIE}=${token}; signed_in=1`)
}
