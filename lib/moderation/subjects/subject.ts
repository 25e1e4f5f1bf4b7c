/** What a case can be about, as deciding sees it: one such object a kind of subject. Types only. */
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Json } from '@/lib/core/events'
import type { CaseKind, DecideInput, Verdict } from '../schema'

export type ApplyArgs = {
  tx: Tx
  kind: CaseKind
  input: DecideInput
  caseId: string
  actor: Actor
  now: Date
}

/** What a decision did. */
export type Applied = {
  /** Action of the event, e.g. `report.published`. */
  action: string
  /** What the event is about, where that is not the case's own subject. */
  subject?: { type: string; id: string }
  /** What `restore` needs to take it back; null when it cannot be taken back. */
  undo: Json | null
  after?: Record<string, Json | null>
  expires?: string[]
  purges?: string[]
  /** True when the case goes on waiting, e.g. for a second moderator. */
  staysOpen?: boolean
}

export type Restored = { expires?: string[]; purges?: string[] }

/** A subject, its row locked until the transaction ends. */
export type Subject = {
  /** Whoever wrote it may not decide on it. */
  authorId: string | null
  /** Its own state, for the record. */
  state: string
  /** False when it moved on without the case, e.g. was withdrawn: the decision conflicts. */
  waits: boolean
  /** Verdicts that mean something for this kind of case. */
  verdicts: (kind: CaseKind) => readonly Verdict[]
  /** @throws Invalid, Conflict, Forbidden */
  apply: (args: ApplyArgs) => Promise<Applied>
  /** @throws Conflict `changed_since_decision` when it has moved on since */
  restore: (args: { tx: Tx; undo: unknown; now: Date }) => Promise<Restored>
}

export type LoadSubject = (tx: Tx, id: string) => Promise<Subject | null>
