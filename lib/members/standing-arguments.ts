/** What `npm run member` is asked for, read from the command line. Pure. */
import { parseArgs } from 'node:util'

export const USAGE = 'npm run member -- <e-mail address> [--trust 0|1|2] [--role member|moderator|admin]'

/** Something a person can mend, in one sentence. */
export class Usage extends Error {}

export type StandingArguments = { email: string; trust?: number; role?: 'member' | 'moderator' | 'admin' }

/**
 * Reads the words behind the command.
 * @throws Usage with a sentence that says which word cannot be used
 */
export function standingArguments(words: string[]): StandingArguments {
  const { values, positionals } = parsed(words)
  const [email, ...more] = positionals
  if (!email || more.length > 0) throw new Usage(`Name one e-mail address: ${USAGE}`)
  const { trust, role } = values
  if (trust === undefined && role === undefined) throw new Usage(`Say what to set: ${USAGE}`)
  if (trust !== undefined && !/^[012]$/.test(trust))
    throw new Usage(`--trust is "${trust}"; it is 0, 1 or 2.`)
  if (role !== undefined && role !== 'member' && role !== 'moderator' && role !== 'admin') {
    throw new Usage(`--role is "${role}"; it is member, moderator or admin.`)
  }
  return { email, ...(trust === undefined ? {} : { trust: Number(trust) }), ...(role ? { role } : {}) }
}

function parsed(args: string[]) {
  try {
    const options = { trust: { type: 'string' }, role: { type: 'string' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : error} ${USAGE}`)
  }
}
