/**
 * A program of its own: sets a member's trust and role from the command line of the installation.
 * Prints one line; what cannot be done is one sentence and exit code 1.
 */
import { db } from '@/lib/core/db'
import { AppError, NotFound, Unavailable } from '@/lib/core/errors'
import { type Standing, setStanding } from './set-standing'
import { standingArguments, Usage } from './standing-arguments'

const words = ({ role, trust }: Standing) => `${role}, trust ${trust}`

function sentenceOf(error: unknown, email: string | undefined): string | undefined {
  if (error instanceof Usage) return error.message
  if (error instanceof NotFound) {
    return `Nobody has signed in with ${email}. A member exists once they have signed in for the first time.`
  }
  if (error instanceof Unavailable) return 'The database cannot be reached. Check DATABASE_URL.'
  return error instanceof AppError ? `${email} is not an e-mail address.` : undefined
}

let email: string | undefined
try {
  const input = standingArguments(process.argv.slice(2))
  email = input.email
  const { name, before, after } = await setStanding(
    { actor: { kind: 'system', name: 'command-line' } },
    input,
  )
  process.stdout.write(`${email} (${name}): ${words(before)} → ${words(after)}\n`)
} catch (error) {
  const sentence = sentenceOf(error, email)
  if (!sentence) throw error
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
} finally {
  await db().$disconnect()
}
