/** Which kind of subject is decided by which rules. A new kind is named here. */
import type { Tx } from '@/lib/core/db'
import { loadPostSubject } from './post'
import { loadReportSubject } from './report'
import { loadRevisionSubject } from './revision'
import type { LoadSubject, Subject } from './subject'

/** What machines found (a stale label, practice that differs): it is looked at and put away. */
const found: LoadSubject = async () => ({
  authorId: null,
  state: 'open',
  waits: true,
  verdicts: () => ['dismiss'],
  apply: async () => ({ action: 'case.dismissed', undo: {} }),
  restore: async () => ({}),
})

const BY_TYPE: Readonly<Record<string, LoadSubject>> = {
  report: loadReportSubject,
  post: loadPostSubject,
  revision: loadRevisionSubject,
}

/** The subject of a case, locked; null when its row is gone. */
export const loadSubject = (tx: Tx, type: string, id: string): Promise<Subject | null> =>
  (Object.hasOwn(BY_TYPE, type) ? (BY_TYPE[type] ?? found) : found)(tx, id)
