/** A member comes into being the first time somebody proves an address. */
import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/core/db'

const NAME_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const NAME_LENGTH = 5

/** Name of a new member until they choose one; says nothing about the address. */
const defaultName = (): string =>
  `member-${Array.from({ length: NAME_LENGTH }, () => NAME_LETTERS[randomInt(NAME_LETTERS.length)]).join('')}`

/**
 * Finds the member of a proven address, or creates it. Two proofs of one new address may arrive at the
 * same moment: one creates, both find.
 */
export async function findOrCreateMember(tx: Tx, email: string, locale: string, now: Date) {
  const data = { email, locale, languages: [locale], name: defaultName(), emailVerified: now }
  const { count } = await tx.member.createMany({ data, skipDuplicates: true })
  const member = await tx.member.findUniqueOrThrow({ where: { email } })
  return { member, created: count === 1 }
}
