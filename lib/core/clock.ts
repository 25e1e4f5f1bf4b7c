/** The time, in one place, so that a test can set it. */
let offset = 0

export const now = (): Date => new Date(Date.now() + offset)

/** For tests: makes `now()` answer as if it were `at` this moment; undefined sets it right again. */
export function setClock(at?: Date): void {
  offset = at ? at.getTime() - Date.now() : 0
}

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
