/** The first admin of an installation on one's own machine: a link for the terminal, mailed to nobody. */
import { z } from 'zod'
import { HOUR } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { confirmPath, MADE_IN_TERMINAL } from './secrets'

/** Longer than a mailed one: it is only ever shown in the terminal of this machine. */
const LINK_HOURS = 1
const LOCAL_ADMIN = 'admin@localhost'

const requestInTerminal = command({
  input: z.strictObject({ email: z.string() }),
  load: async () => ({}),
  allow: (actor) => (actor.kind === 'system' ? true : 'not_here'),
  run: async ({ tx, input, now }) => {
    const { id } = await tx.signInRequest.create({
      data: {
        email: input.email,
        browserHash: MADE_IN_TERMINAL,
        locale: 'en',
        nextPath: '/en/moderation',
        expiresAt: new Date(now.getTime() + LINK_HOURS * HOUR),
        createdAt: now,
      },
    })
    return {
      result: { id },
      // Not the event that mails follow.
      event: { action: 'sign_in.admin_link_made', subject: { type: 'sign_in_request', id } },
    }
  },
})

/**
 * Makes the link by which the first admin signs in.
 * @returns the link; undefined where there is an admin already, or the site is not for this machine only
 */
export async function makeAdminLink(): Promise<string | undefined> {
  const { EMBEDDED, local, ADMIN_EMAILS, PUBLIC_URL } = env()
  if (!EMBEDDED || !local) return undefined
  if ((await db().member.count({ where: { role: 'admin' } })) > 0) return undefined
  const email = ADMIN_EMAILS[0] ?? LOCAL_ADMIN
  const { id } = await requestInTerminal({ actor: { kind: 'system', name: 'terminal' } }, { email })
  return `${PUBLIC_URL}${confirmPath('en', id)}`
}
