/**
 * The database client: one a process, in a global slot, because Next loads a module several times.
 * Imported only where lib/README.md allows it.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { Unavailable } from './errors'
import { type Prisma, PrismaClient } from './generated/prisma/client'

export type Tx = Prisma.TransactionClient
export { Prisma } from './generated/prisma/client'

type Slot = { client: PrismaClient; statements: number }
const SLOT = Symbol.for('linebook.db')
const STATEMENT_TIMEOUT_MS = 10_000

function makeSlot(): Slot {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: env().DATABASE_PATIENCE_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // The adapter writes and reads times without their zone: only in UTC are they what they say.
    options: '-c TimeZone=UTC',
  })
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  const slot: Slot = { client: client as PrismaClient, statements: 0 }
  client.$on('query', () => {
    slot.statements += 1
  })
  return slot
}

function slot(): Slot {
  const holder = globalThis as { [SLOT]?: Slot }
  holder[SLOT] ??= makeSlot()
  return holder[SLOT]
}

/** The client of this process. */
export const db = (): PrismaClient => slot().client

/** Statements sent by this process so far; tests take the difference. */
export const statementCount = (): number => slot().statements

const CONNECTION_CODES = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
  // It is there, but too busy: a statement ran out of time, or waited too long for a lock.
  '57014',
  '55P03',
])
/** What the adapter calls a connection that broke, where no code of the server came with it. */
const CONNECTION_KINDS = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
])
const CONNECTION_WORDS =
  /can't reach database|connection terminated|terminating connection|connect ECONNREFUSED|server has closed the connection|timeout exceeded when trying to connect|not queryable|connection ended|Connection lost/i

/** Whether an error means that the database is away or too busy, rather than that it said no. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at && typeof at === 'object'; at = (at as { cause?: unknown }).cause) {
    const { code, kind, originalCode, message, meta } = at as {
      code?: string
      kind?: string
      originalCode?: string
      message?: string
      meta?: { driverAdapterError?: unknown }
    }
    if (CONNECTION_CODES.has(code ?? '') || CONNECTION_CODES.has(originalCode ?? '')) return true
    if (CONNECTION_KINDS.has(kind ?? '')) return true
    if (message && CONNECTION_WORDS.test(message)) return true
    if (meta?.driverAdapterError && isDatabaseAway(meta.driverAdapterError)) return true
  }
  return false
}

/**
 * Turns "the database is away" into the error that people are shown; passes others on. A write that met
 * others each time it was tried can be sent again too: nothing was done.
 */
export function rethrow(error: unknown): never {
  if (isDatabaseAway(error) || isRetryable(error)) throw new Unavailable()
  throw error
}

const RETRYABLE = /deadlock detected|could not serialize|40001|40P01/

/** Whether a transaction may simply be run again. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof Error && (RETRYABLE.test(error.message) || (error as { code?: string }).code === 'P2034')
