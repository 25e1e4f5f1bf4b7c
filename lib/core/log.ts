import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** Structured log of this process, one JSON line an entry. Never addresses, never texts of people. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: undefined })
  return logger
}
