/** What submitting and editing share: checked texts, rendered once, as rows. */
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { Invalid } from '@/lib/core/errors'
import { renderMarkdown } from '@/lib/markdown/render'
import { personalIssues } from '@/lib/screening/personal-issues'
import { fingerprintOf } from './fingerprint'
import { publishesAtOnce } from './permissions'
import type { submitReportSchema } from './schema'

type Fields = Omit<(typeof submitReportSchema)['_output'], 'entry'>

type ContactRow = { value: string }

/** Numbers and addresses that may be named on a page: official contacts and those its statements give. */
export async function officialContacts(tx: Tx, country: string | null): Promise<string[]> {
  const rows = await tx.$queryRaw<ContactRow[]>`
    select contact ->> 'value' as value from entry e
      join revision r on r.entry_id = e.id and r.state = 'published',
      jsonb_array_elements(r.content -> 'contacts') contact
    where e.country = ${country} and e.kind = 'carrier'
    union
    select contact ->> 'value' from entry e join statement s on s.entry_id = e.id,
      jsonb_array_elements(s.data -> 'contacts') contact
    where e.country = ${country}
    union
    select channel ->> 'contact' from entry e join statement s on s.entry_id = e.id,
      jsonb_array_elements(s.data -> 'channels') channel
    where e.country = ${country} and channel ->> 'contact' is not null`
  return rows.map((row) => row.value)
}

/**
 * Refuses personal data, each place pointed at.
 * @throws Invalid with code `personal_data` and `{ kind, start, end }` in the field's own text
 */
export function refusePersonalData(fields: Fields, official: string[]): void {
  const notes = fields.attempts.map(({ note }, index) => ({
    path: ['attempts', index, 'note'],
    text: note ?? '',
  }))
  const issues = personalIssues([...notes, { path: ['text'], text: fields.text }], official)
  if (issues.length > 0) throw new Invalid(issues)
}

/** Columns of `report` that come from what was written. */
export function reportColumns(fields: Fields, actor: Actor) {
  const { attempts, ...rest } = fields
  const days = attempts.map((attempt) => attempt.happenedOn).sort()
  return {
    ...rest,
    html: renderMarkdown(fields.text, { links: publishesAtOnce(actor) }),
    fingerprint: fingerprintOf(fields.text),
    happenedOn: new Date(`${days.at(-1)}T00:00:00Z`),
  }
}

/** Rows of `report_attempt` in the order they were told. */
export const attemptRows = ({ attempts }: Fields) =>
  attempts.map((attempt, position) => ({
    position,
    happenedOn: new Date(`${attempt.happenedOn}T00:00:00Z`),
    channel: attempt.channel,
    result: attempt.result,
    minutes: attempt.minutes ?? null,
    documents: [...new Set(attempt.documents)],
    note: attempt.note || null,
  }))

/** Number of the group of addresses, made when it is new; the hash itself is forgotten after 90 days. */
export async function addressGroupNumber(
  tx: Tx,
  hash: string | undefined,
  now: Date,
): Promise<number | null> {
  if (!hash) return null
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    insert into address_group (hash, last_seen) values (${hash}, ${now})
    on conflict (hash) do update set last_seen = excluded.last_seen returning number`
  return row?.number ?? null
}
