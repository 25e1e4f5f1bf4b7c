// What a proof is asked for: how much of its full size, which seed, and what to break on purpose.
import { randomInt } from 'node:crypto'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Refusal } from '../../lib/say.mjs'

const SEED_MAX = 2 ** 32

function numberOf(text, name, from, to) {
  const value = Number(text)
  if (Number.isFinite(value) && value >= from && value <= to) return value
  throw new Refusal(`${name} is "${text}"; give a number from ${from} to ${to}.`)
}

/**
 * Reads `--share 0.02` (or PROVE_SHARE), `--seed 7`, and the switches a proof names itself.
 * @param {Record<string, { type: 'string' | 'boolean' }>} more options of this proof alone
 * @returns {{ share: number, seed: number, [name: string]: unknown }} share of the full size, seed below 2^32
 * @throws {Refusal} a value that cannot be used
 */
export function proofOptions(more = {}) {
  const options = { share: { type: 'string' }, seed: { type: 'string' }, ...more }
  let values
  try {
    values = parseArgs({ options, allowNegative: true }).values
  } catch (error) {
    throw new Refusal(error.message)
  }
  return {
    ...values,
    share: numberOf(values.share ?? process.env.PROVE_SHARE ?? 1, 'The share', 0.0001, 10),
    seed: Math.trunc(numberOf(values.seed ?? randomInt(SEED_MAX), 'The seed', 0, SEED_MAX - 1)),
  }
}

/** A number of the full size, scaled, but at least `least`. */
export const scaled = (full, share, least = 1) => Math.max(least, Math.round(full * share))
