/**
 * Drafts in the reader's own browser. Each carries the one idempotency key of its submission, so that
 * sending again after a failure, even from another tab, makes no second one.
 */
import { z } from 'zod'

/** The part of `localStorage` that is used. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type Kept<Draft> = {
  draft: Draft
  /** Idempotency key of the submission. */
  key: string
  /** Version the draft started from; null for something new. */
  version: number | null
}

/** The browser's storage, or nothing where it is refused. */
export function browserStorage(): DraftStorage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** Reading, keeping and dropping drafts of one sort; none of it throws, whatever the browser refuses. */
export function keptDrafts<Draft>(prefix: string, draftSchema: z.ZodType<Draft>) {
  const keptSchema = z.object({ draft: draftSchema, key: z.string().min(8), version: z.int().nullable() })
  return {
    /** The kept draft; null when there is none, or one that this version of the form cannot read. */
    read(storage: DraftStorage | null, id: string): Kept<Draft> | null {
      try {
        const parsed = keptSchema.safeParse(JSON.parse(storage?.getItem(prefix + id) ?? 'null'))
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
    /** Keeps a draft; false when the browser has no room for it or refuses. */
    write(storage: DraftStorage | null, id: string, kept: Kept<Draft>): boolean {
      try {
        if (!storage) return false
        storage.setItem(prefix + id, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
    drop(storage: DraftStorage | null, id: string): void {
      try {
        storage?.removeItem(prefix + id)
      } catch {
        // Nothing was kept then.
      }
    },
  }
}
