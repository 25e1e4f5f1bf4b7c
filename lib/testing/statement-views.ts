/** Statements as a page shows them, for tests of what is computed from them. */
import type { z } from 'zod'
import type { Label } from '@/lib/catalog/vocabulary'
import { type Statement, statementSchema } from '@/lib/entries/content/statement'
import type { StatementView } from '@/lib/entries/schema'
import { computeVerdict, type VerdictInput } from '@/lib/entries/verdict'

export const TODAY = '2026-11-24'
let serial = 0

export type Overrides = Partial<z.input<typeof statementSchema>> & { label?: Label; inherited?: boolean }

/** A statement as a page shows it; each of its aspects has the same label. */
export function said({ label = 'likely', inherited = false, ...overrides }: Overrides = {}): StatementView {
  serial += 1
  const statement: Statement = statementSchema.parse({
    id: '018f3b5e-0000-7000-8000-000000000000',
    key: `statement-${serial}`,
    kind: 'stated',
    scope: {},
    text: { original: 'en', texts: { en: 'Something is said.' } },
    confidence: 'high',
    citations: [],
    ...overrides,
  })
  const aspects = ['whole', ...statement.channels.map(({ channel }) => `channel:${channel}`)]
  return {
    entryPath: 'pe/claro/cancel',
    inherited,
    revision: 1,
    statement,
    cells: aspects.map((aspect) => ({
      aspect,
      label,
      sources: 1,
      answers: 0,
      evidenceAt: '2026-03-12T00:00:00.000Z',
      staleAt: null,
    })),
  }
}

/** The verdict of a page on cancelling, unless told otherwise. */
export const verdict = (statements: StatementView[], rest: Partial<VerdictInput> = {}) =>
  computeVerdict({ topic: 'cancel', statements, practice: [], sources: [], today: TODAY, ...rest })

export const app = (answer: 'yes' | 'no' | 'partly', rest: Overrides = {}) =>
  said({ channels: [{ channel: 'app', answer, note: { en: 'See there.' } }], ...rest })

export const CONTRADICTED = { by: ['rule'], reason: { en: 'The law says otherwise.' } }
