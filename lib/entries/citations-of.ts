/** Every citation of a content document, in reading order. Pure. */

import type { z } from 'zod'
import type { EntryContent } from './content/any'
import type { citationSchema } from './content/statement'

export type Citation = z.infer<typeof citationSchema>
/** `statementId` is null where the page as a whole cites it; `path` is its place in the document. */
export type PlacedCitation = Citation & { statementId: string | null; path: (string | number)[] }

type Holder = { citations: Citation[] }

const placed = (
  holders: Holder[],
  statementId: (index: number) => string | null,
  path: (index: number) => (string | number)[],
): PlacedCitation[] =>
  holders.flatMap((holder, index) =>
    holder.citations.map((citation, at) => ({
      ...citation,
      statementId: statementId(index),
      path: [...path(index), 'citations', at],
    })),
  )

const none = () => null

/** The citations of a revision's content. */
export function citationsOf(content: EntryContent): PlacedCitation[] {
  switch (content.kind) {
    case 'policy': {
      const { statements } = content
      return placed(
        statements,
        (index) => statements[index]?.id ?? null,
        (index) => ['statements', index],
      )
    }
    case 'guide':
      return placed([content], none, () => [])
    case 'carrier':
      return [
        ...placed(content.owners, none, (index) => ['owners', index]),
        ...placed(content.contacts, none, (index) => ['contacts', index]),
      ]
    case 'jurisdiction':
      return [
        ...placed(content.regulator ? [content.regulator] : [], none, () => ['regulator']),
        ...placed(content.escalation, none, (index) => ['escalation', index]),
      ]
  }
}
