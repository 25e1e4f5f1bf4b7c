/** A place's own rule changed: what people met on the pages below is held against the new one. */
import { EU, EU_MEMBERS } from '@/lib/catalog/eu'
import { jurisdictionsOver } from '@/lib/catalog/jurisdictions'
import { ALL_CARRIERS, type Topic } from '@/lib/catalog/vocabulary'
import type { Tx } from '@/lib/core/db'
import { type ExpectingStatement, practiceDifferences } from '@/lib/standing/differs'
import { practiceCellView } from '@/lib/standing/view'
import { settlePracticeCase, signature } from './practice-case'

type Rule = { id: string; country: string | null; carrier: string | null; topic: Topic | null }

const CELLS = {
  channel: true,
  abroad: true,
  holder: true,
  label: true,
  p: true,
  worked: true,
  failed: true,
  newestOn: true,
  staleAt: true,
} as const

/** Pages of the topic under a place that people told of, other than the rule's own. */
const pagesBelow = (tx: Tx, { id, topic }: Rule, countries: string[]) =>
  tx.entry.findMany({
    where: {
      id: { not: id },
      kind: 'policy',
      lifecycle: 'active',
      topic,
      country: { in: countries },
      practiceCells: { some: {} },
    },
    // In one order for everybody, so that two rules at once do not wait for one another in a ring.
    orderBy: { id: 'asc' },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      country: true,
      practiceCells: { select: CELLS },
      statements: { where: { contradicted: false, deprecated: false }, select: { data: true } },
      cases: { where: { subjectType: 'practice', state: 'open' }, select: { facts: true } },
    },
  })

/**
 * Opens and closes the cases of the pages below a place's rule, where that makes a difference. Three
 * statements, and a few more for each page whose case changes.
 * @param rule the page that changed; nothing happens unless it holds a place's own rules
 */
export async function recheckBelow(tx: Tx, rule: Rule, now: Date): Promise<void> {
  const { country, carrier, topic } = rule
  if (carrier !== ALL_CARRIERS || country === null || topic === null) return
  const countries = country === EU ? [EU, ...EU_MEMBERS] : [country]
  const pages = await pagesBelow(tx, rule, countries)
  if (pages.length === 0) return
  const over = await tx.statement.findMany({
    where: {
      contradicted: false,
      deprecated: false,
      entry: { carrier: ALL_CARRIERS, topic, country: { in: [EU, ...countries] } },
    },
    select: { data: true, entry: { select: { country: true } } },
  })
  for (const page of pages) {
    const above = jurisdictionsOver(page.country ?? '')
    const rules = over.filter((row) => row.entry.country && above.includes(row.entry.country))
    // The documents were checked when they were published.
    const said = [...page.statements, ...rules].map(({ data }) => data as unknown as ExpectingStatement)
    const cells = page.practiceCells.map((cell) => practiceCellView(cell, now))
    const differences = practiceDifferences(said, cells)
    const known = page.cases[0]?.facts as { signature?: string } | undefined
    const same = known ? known.signature === signature(differences) : differences.length === 0
    if (!same) await settlePracticeCase(tx, page.id, differences, now)
  }
}
