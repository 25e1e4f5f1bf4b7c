/** The table of ways to do a thing: what rule, carrier and people say of each. Pure. */
import { type Answer, CHANNELS, type Channel, type Label } from '../catalog/vocabulary'
import type { PracticeCellView } from '../standing/schema'
import type { ChannelStatement } from './content/statement'
import type { StatementView } from './schema'
import { ANYBODY, speaks } from './scope'
import { bestLabel, type Layer, layerOf, type Said } from './verdict-layers'

/** One answer out of several statements: at odds is said, never averaged. */
export type MergedAnswer = Answer | 'disputed'

export type PracticeCell = {
  works: 'yes' | 'no' | 'mixed' | null
  worked: number
  failed: number
  label: Label
  newestOn: string | null
}
export type ChannelRow = {
  channel: Channel
  rule: Said
  stated: Said & { onlyReported: boolean }
  practice: PracticeCell
  abroadOk: MergedAnswer
  needsWorkingLine: MergedAnswer
  needsLocalId: MergedAnswer
  details: { channel: ChannelStatement; key: string }[]
}

const NOTHING: Said = { answer: 'unknown', label: 'unknown', keys: [] }

/** Merges answers: unknown gives way to anything, yes and no together are disputed. */
export function mergeAnswers(answers: Answer[]): MergedAnswer {
  const said = new Set(answers.filter((answer) => answer !== 'unknown'))
  if (said.has('yes') && said.has('no')) return 'disputed'
  if (said.has('partly')) return 'partly'
  if (said.has('yes')) return 'yes'
  return said.has('no') ? 'no' : 'unknown'
}

/** Statements that may speak today for the page they stand on. */
export const current = (statements: StatementView[], today: string): StatementView[] =>
  statements.filter((view) => speaks(view.statement, today))

/** What is said of the carrier's terms: on its own page, not of the country's carriers at large. */
export const saidOfCarrier = (views: StatementView[]): StatementView[] =>
  views.filter((view) => view.statement.kind !== 'rule' && !view.inherited)

function statedCell(stated: Layer, reported: Layer, channel: Channel): ChannelRow['stated'] {
  const own = stated.get(channel)
  if (own) return { ...own, onlyReported: false }
  const told = reported.get(channel)
  return told ? { ...told, onlyReported: true } : { ...NOTHING, onlyReported: false }
}

function practiceCell(cells: PracticeCellView[]): PracticeCell {
  const worked = cells.reduce((sum, cell) => sum + cell.worked, 0)
  const failed = cells.reduce((sum, cell) => sum + cell.failed, 0)
  const works = worked > 0 && failed > 0 ? 'mixed' : worked > 0 ? 'yes' : failed > 0 ? 'no' : null
  const days = cells.flatMap((cell) => cell.newestOn ?? []).sort()
  return {
    works,
    worked,
    failed,
    label: bestLabel(cells.map((cell) => cell.label)),
    newestOn: days.at(-1) ?? null,
  }
}

/**
 * Rows of the channel table, only for ways somebody said something about.
 * @param statements those that speak today: see `current`
 */
export function channelRows(statements: StatementView[], practice: PracticeCellView[]): ChannelRow[] {
  const ofCarrier = saidOfCarrier(statements)
  const rule = layerOf(statements, 'rule', ANYBODY)
  const stated = layerOf(ofCarrier, 'stated', ANYBODY)
  const reported = layerOf(ofCarrier, 'reported', ANYBODY)
  return CHANNELS.flatMap((code) => {
    const cells = practice.filter((cell) => cell.channel === code && cell.worked + cell.failed > 0)
    const said = [rule, stated, reported].flatMap((layer) => layer.get(code)?.keys ?? [])
    if (said.length === 0 && cells.length === 0) return []
    const spoken = statements.flatMap(({ statement }) => {
      const channel = statement.channels.find((candidate) => candidate.channel === code)
      return channel && said.includes(statement.key) ? [{ channel, key: statement.key }] : []
    })
    const channels = spoken.map(({ channel }) => channel)
    return [
      {
        channel: code,
        rule: rule.get(code) ?? NOTHING,
        stated: statedCell(stated, reported, code),
        practice: practiceCell(cells),
        abroadOk: mergeAnswers(channels.map((channel) => channel.abroadOk)),
        needsWorkingLine: mergeAnswers(channels.map((channel) => channel.needsWorkingLine)),
        needsLocalId: mergeAnswers(channels.map((channel) => channel.needsLocalId)),
        details: spoken.filter(({ channel }) => channel.note || channel.hours || channel.contact),
      },
    ]
  })
}
