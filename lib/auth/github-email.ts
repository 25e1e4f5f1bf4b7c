/** GitHub tells which of somebody's addresses it has verified only at an address of its own. */
import { z } from 'zod'

const EMAILS_URL = 'https://api.github.com/user/emails'

const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** The main address, if it is verified; any other could be one that somebody no longer reads. */
export function verifiedPrimary(answer: unknown): string | undefined {
  const parsed = emailsSchema.safeParse(answer)
  return parsed.data?.find(({ primary, verified }) => primary && verified)?.email
}

/** Asks GitHub; undefined when there is none, or it does not say. */
export async function fetchGithubEmail(token: string, timeoutMs: number): Promise<string | undefined> {
  const response = await fetch(EMAILS_URL, {
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'linebook',
    },
    signal: AbortSignal.timeout(timeoutMs),
  })
  return response.ok ? verifiedPrimary(await response.json()) : undefined
}
