/**
 * The one form of a write: parse, open the transaction, load the subject or say not found, ask the
 * pure permission, run, write the event. `run` must return its event, so that a write that forgets
 * it does not compile. A worked example is in lib/README.md.
 */
import type { z } from 'zod'
import type { Actor } from './actor'
import { now } from './clock'
import { db, isRetryable, rethrow, type Tx } from './db'
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from './errors'
import { type EventInput, writeEvent } from './events'
import { zodIssues } from './issues'

const TRANSACTION_TIMEOUT_MS = 10_000
const TRIES = 3

/** Key of a write, so that sending it again gives the first answer and no second effect. */
export type Idempotency = { owner: string; key: string; requestHash: string }
export type CommandContext = {
  actor: Actor
  idempotency?: Idempotency
  /** Client address; commands keep at most a group number of it. */
  address?: string
}

type RunArgs<Input, Subject> = {
  tx: Tx
  input: Input
  subject: Subject
  actor: Actor
  now: Date
  address?: string
}
type Outcome<Result> = { result: Result; event: EventInput; status?: number }

/** True, or the code of the reason why not. */
export type Permission = true | string

export type CommandDefinition<Schema extends z.ZodType, Subject, Result> = {
  input: Schema
  /** The subject, locked for update; null or undefined is answered with not found. */
  load: (tx: Tx, input: z.output<Schema>, actor: Actor) => Promise<Subject | null | undefined>
  allow: (actor: Actor, subject: Subject, input: z.output<Schema>) => Permission
  run: (args: RunArgs<z.output<Schema>, Subject>) => Promise<Outcome<Result>>
}

/**
 * Makes a write out of its parts.
 * @throws Invalid, NotFound, Unauthenticated, Forbidden, Conflict, Unavailable; nothing is changed then
 */
export function command<Schema extends z.ZodType, Subject, Result>(
  definition: CommandDefinition<Schema, Subject, Result>,
) {
  return async (context: CommandContext, raw: unknown): Promise<Result> => {
    const parsed = definition.input.safeParse(raw)
    if (!parsed.success) throw new Invalid(zodIssues(parsed.error))
    const input = parsed.data
    const once = () =>
      db().$transaction(
        async (tx) => {
          const replay = await claimKey(tx, context.idempotency)
          if (replay !== undefined) return replay as Result
          const subject = await definition.load(tx, input, context.actor)
          if (subject === null || subject === undefined) throw new NotFound('not_found')
          const allowed = definition.allow(context.actor, subject, input)
          if (allowed !== true) {
            throw context.actor.kind === 'anonymous'
              ? new Unauthenticated('sign_in_first')
              : new Forbidden(allowed)
          }
          const { actor, address } = context
          const outcome = await definition.run({ tx, input, subject, actor, now: now(), address })
          await writeEvent(tx, actor, outcome.event)
          await keepAnswer(tx, context.idempotency, outcome.result)
          return outcome.result
        },
        { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_TIMEOUT_MS },
      )
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once()
      } catch (error) {
        if (attempt < TRIES && isRetryable(error)) continue
        rethrow(error)
      }
    }
  }
}

/** Takes the key, or returns the answer kept under it. Waits for a twin that is still running. */
async function claimKey(tx: Tx, idempotency?: Idempotency): Promise<unknown> {
  if (!idempotency) return undefined
  const { owner, key, requestHash } = idempotency
  const taken = await tx.$executeRaw`
    insert into idempotency_key (owner, key, request_hash, status, body)
    values (${owner}, ${key}, ${requestHash}, 0, 'null'::jsonb) on conflict do nothing`
  if (taken === 1) return undefined
  const kept = await tx.idempotencyKey.findUniqueOrThrow({ where: { owner_key: { owner, key } } })
  if (kept.requestHash !== requestHash) throw new Conflict('key_used_for_other_request')
  return kept.body
}

async function keepAnswer(tx: Tx, idempotency: Idempotency | undefined, result: unknown) {
  if (!idempotency) return
  const { owner, key } = idempotency
  const body = JSON.parse(JSON.stringify(result ?? null))
  await tx.idempotencyKey.update({ where: { owner_key: { owner, key } }, data: { status: 200, body } })
}
