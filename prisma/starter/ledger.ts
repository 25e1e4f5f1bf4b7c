/** The record of where the starter data came from: the facts as they were gathered. Only tests read it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const answer = z.enum(['yes', 'partly', 'no', 'unknown'])

const ledgerRowSchema = z.strictObject({
  /** Also the key of the statement that was made of it. */
  id: z.string(),
  /** ISO code, `EU`, or `*` for anywhere. */
  country: z.string(),
  /** Brand, or `*` for every carrier of the country. */
  carrier: z.string(),
  topic: z.string(),
  line_type: z.string(),
  sim_type: z.string(),
  channels: z.record(z.string(), answer),
  requirements: z.array(z.string()),
  fee: z
    .strictObject({
      type: z.string(),
      amount: z.number().optional(),
      currency: z.string().optional(),
      formula: z.string().optional(),
      note: z.string().optional(),
      conditions: z.string().optional(),
    })
    .nullable(),
  processing_time: z.string().nullable(),
  source_url: z.string().nullable(),
  source_title: z.string(),
  source_date: z.string().nullable(),
  source_kind: z.string(),
  commercial_interest: z.boolean(),
  confidence: z.string(),
  verification: z
    .strictObject({
      verdict: z.string(),
      checked_on: z.string(),
      source_url: z.string().nullable(),
      source_title: z.string().nullable(),
      source_date: z.string().nullable(),
    })
    .nullable(),
  contacts: z.array(z.strictObject({ kind: z.string(), value: z.string(), note: z.string() })).optional(),
  qualifying_activity: z.array(z.string()).optional(),
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>

export const ledger: LedgerRow[] = z
  .array(ledgerRowSchema)
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'ledger.json'), 'utf8')))

/** Key of the source a row names. */
export const sourceKeyOf = (row: LedgerRow): string => row.source_url ?? `title:${row.source_title}`

/** Slug of a row's country. */
export const countryOf = (row: LedgerRow): string =>
  row.country === '*' ? 'world' : row.country.toLowerCase()

/** Address of the page a row belongs to. */
export function pathOf(row: LedgerRow): string {
  const topic = row.topic.replaceAll('_', '-')
  const country = row.country === '*' ? 'all' : row.country.toLowerCase()
  const carrier = row.carrier === '*' ? 'all' : row.carrier.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  if (!row.id.startsWith(`${country}-${carrier}-${topic}-`)) throw new Error(`odd id ${row.id}`)
  return `${countryOf(row)}/${carrier}/${topic}`
}
