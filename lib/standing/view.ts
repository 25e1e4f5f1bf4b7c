/** Stored cells as readers get them. Pure. */
import type { Channel, HolderType, Label } from '../catalog/vocabulary'
import { STANDING } from './constants'
import { isoDay } from './days'
import type { ClaimCellView, PracticeCellView } from './schema'

export type ClaimCellRow = {
  aspect: string
  label: Label
  sources: number
  answers: number
  evidenceAt: Date | null
  staleAt: Date | null
}

export type PracticeCellRow = {
  channel: string
  abroad: boolean
  holder: string
  label: Label
  p: number
  worked: number
  failed: number
  newestOn: Date | null
  staleAt: Date | null
}

/** The label today: whatever was held is Stale once its day has come. */
export const shownLabel = (cell: { label: Label; staleAt: Date | null }, now: Date): Label =>
  cell.staleAt && cell.staleAt <= now ? 'stale' : cell.label

/** What the reports say; null where there are none. */
export function worksOf({ label, p, worked, failed }: PracticeCellRow): PracticeCellView['works'] {
  if (worked + failed === 0) return null
  if (worked > 0 && failed > 0 && (label === 'disputed' || label === 'unknown')) return 'mixed'
  if (p === STANDING.pStart) return 'mixed'
  return p > STANDING.pStart ? 'yes' : 'no'
}

export const claimCellView = (row: ClaimCellRow, now: Date): ClaimCellView => ({
  aspect: row.aspect,
  label: shownLabel(row, now),
  sources: row.sources,
  answers: row.answers,
  evidenceAt: row.evidenceAt?.toISOString() ?? null,
  staleAt: row.staleAt?.toISOString() ?? null,
})

export const practiceCellView = (row: PracticeCellRow, now: Date): PracticeCellView => ({
  // Codes were checked against the vocabulary when the report was written.
  channel: row.channel as Channel,
  abroad: row.abroad,
  holder: row.holder as HolderType,
  label: shownLabel(row, now),
  works: worksOf(row),
  worked: row.worked,
  failed: row.failed,
  newestOn: row.newestOn ? isoDay(row.newestOn) : null,
  staleAt: row.staleAt?.toISOString() ?? null,
})
