/**
 * Everything that can go wrong on purpose. Each class is mapped once to an HTTP status in
 * `http/problem.ts`; `code` is stable and is the key of the sentence shown to people.
 */
export type FieldIssue = {
  /** Where in the input, e.g. `['attempts', 0, 'happenedOn']`. */
  path: (string | number)[]
  /** Stable code, a key of the messages under `errors`. */
  code: string
  /** Values for the sentence, e.g. a limit; for a text also `start` and `end` of the place. */
  params?: Record<string, string | number>
}

export class AppError extends Error {
  constructor(
    readonly code: string,
    /** Public details that travel with the answer. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(code)
    this.name = new.target.name
  }
}

/** 401: sign in first. */
export class Unauthenticated extends AppError {}
/** 403: signed in, but not allowed. */
export class Forbidden extends AppError {}
/** 404: not there, or not for this person to know of. */
export class NotFound extends AppError {}
/** 409: somebody was faster, or the same key was used for something else. */
export class Conflict extends AppError {}
/** 422: understood, but a value is not acceptable; names every place. */
export class Invalid extends AppError {
  constructor(readonly issues: FieldIssue[]) {
    super('invalid', { issues })
  }
}
/** 429: too many; `retryAfter` in seconds. */
export class TooMany extends AppError {
  constructor(readonly retryAfter: number) {
    super('too_many', { retryAfter })
  }
}
/** 503: something we need is not there; trying again later may work. */
export class Unavailable extends AppError {
  constructor(readonly retryAfter = 5) {
    super('unavailable', { retryAfter })
  }
}
