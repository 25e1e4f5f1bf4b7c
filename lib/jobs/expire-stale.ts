/** Labels fall with time alone: where one fell, the page that shows it is old. */
import { z } from 'zod'
import { EU, EU_MEMBERS } from '@/lib/catalog/eu'
import { ALL_CARRIERS, type Label } from '@/lib/catalog/vocabulary'
import type { Actor } from '@/lib/core/actor'
import { command } from '@/lib/core/command'
import { db, type Tx } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { recomputeClaims, recomputePractice } from '@/lib/standing/recompute'

/** Pages a run; the rest follows in the next one. */
const PAGES = 50
const WORKER: Actor = { kind: 'system', name: 'worker' }

type Fallen = { cell: string; before: Label }
type Page = { id: string; path: string; country: string | null; carrier: string | null }

/** Pages that show a page's labels, without locale: itself, those above it, those that inherit a rule. */
export function pagesShowing({ path, country, carrier }: Omit<Page, 'id'>): string[] {
  if (!country) return [`/${path}`]
  if (carrier !== ALL_CARRIERS) return [...new Set([`/${path}`, `/${country}/${carrier}`, `/${country}`])]
  const under = country === EU ? [EU, ...EU_MEMBERS] : [country]
  return under.flatMap((slug) => [`/${slug}`, `/${slug}/**`])
}

/** Cells of a page whose day has come and that still stand as they were, locked. */
const fallenCells = (tx: Tx, entryId: string, now: Date) => tx.$queryRaw<Fallen[]>`
  with practice as (
    select 'practice:' || channel || ':' || case when abroad then 'abroad' else 'in_country' end || ':' || holder
      as cell, label::text as before
    from practice_cell
    where entry_id = ${entryId}::uuid and stale_at <= ${now} and label <> 'stale' for update
  ), claim as (
    select 'claim:' || c.statement_id || ':' || c.aspect as cell, c.label::text as before
    from claim_cell c join statement s on s.id = c.statement_id
    where s.entry_id = ${entryId}::uuid and c.stale_at <= ${now} and c.label <> 'stale' for update of c
  )
  select cell, before from practice union all select cell, before from claim`

/**
 * Writes down that cells of one page went stale, recomputes them and makes the pages that show them old.
 * @throws NotFound when none is left, e.g. because another process was faster
 */
const expireStaleCells = command({
  input: z.strictObject({ entryId: z.uuid(), now: z.date() }),
  load: async (tx, { entryId, now }) => {
    const [page] = await tx.$queryRaw<Page[]>`
      select id::text, path, country, carrier from entry where id = ${entryId}::uuid for no key update`
    const fallen = page ? await fallenCells(tx, entryId, now) : []
    return page && fallen.length > 0 ? { page, fallen } : null
  },
  allow: (actor) => (actor.kind === 'system' ? true : 'not_yours'),
  run: async ({ tx, input: { now }, subject: { page, fallen } }) => {
    await tx.labelChange.createMany({
      data: fallen.map(({ cell, before }) => ({
        cell,
        entryId: page.id,
        before,
        after: 'stale' as const,
        at: now,
      })),
    })
    await recomputePractice(tx, page.id, now)
    await recomputeClaims(tx, { entryIds: [page.id] }, now)
    return {
      result: { cells: fallen.length },
      event: {
        action: 'standing.went_stale',
        subject: { type: 'entry', id: page.id },
        before: fallen,
        after: { label: 'stale', cells: fallen.length },
        expires: pagesShowing(page),
      },
    }
  },
})

/**
 * Handles pages with cells whose day has come.
 * @returns pages handled; as many as `PAGES` means that there may be more
 */
export async function expireStalePages(now: Date): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select entry_id::text as id from practice_cell where stale_at <= ${now} and label <> 'stale'
    union
    select s.entry_id::text from claim_cell c join statement s on s.id = c.statement_id
      where c.stale_at <= ${now} and c.label <> 'stale'
    limit ${PAGES}`
  for (const { id } of due) {
    await expireStaleCells({ actor: WORKER }, { entryId: id, now }).catch((error) => {
      if (!(error instanceof NotFound)) throw error
    })
  }
  return due.length
}
