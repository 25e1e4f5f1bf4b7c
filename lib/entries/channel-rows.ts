/** The table of ways to do a thing: what rule, carrier and people say of each. Pure. */
import {
  type Answer,
  CHANNELS,
  type Channel,
  LABELS,
  type Label,
  type StatementKind,
} from '../catalog/vocabulary'
import type { PracticeCellView } from '../standing/schema'
import type { ChannelStatement } from './content/statement'
import type { StatementView } from './schema'

/** One answer out of several statements: at odds is said, never averaged. */
export type MergedAnswer = Answer | 'disputed'

export type LayerCell = { answer: MergedAnswer; keys: string[]; label: Label; onlyReported: boolean }
export type PracticeCell = {
  works: 'yes' | 'no' | 'mixed' | null
  worked: number
  failed: number
  label: Label
  newestOn: string | null
}
export type ChannelRow = {
  channel: Channel
  rule: LayerCell
  stated: LayerCell
  practice: PracticeCell
  abroadOk: MergedAnswer
  needsWorkingLine: MergedAnswer
  needsLocalId: MergedAnswer
  details: { channel: ChannelStatement; key: string }[]
}

/** Whether a statement may speak for its page: not contradicted, not deprecated, not over. */
export const isCurrent = (view: StatementView, today: string): boolean => {
  const { contradicted, deprecated, validTo } = view.statement
  return !contradicted && !deprecated && (!validTo || validTo >= today.slice(0, validTo.length))
}

/** Merges answers: unknown gives way to anything, yes and no together are disputed. */
export function mergeAnswers(answers: Answer[]): MergedAnswer {
  const said = new Set(answers.filter((answer) => answer !== 'unknown'))
  if (said.has('yes') && said.has('no')) return 'disputed'
  if (said.has('partly')) return 'partly'
  if (said.has('yes')) return 'yes'
  return said.has('no') ? 'no' : 'unknown'
}

const bestLabel = (labels: Label[]): Label =>
  LABELS.find((candidate) => labels.includes(candidate)) ?? 'unknown'

type Spoken = { view: StatementView; channel: ChannelStatement }

function layerCell(spoken: Spoken[], kinds: StatementKind[]): LayerCell {
  const strong = spoken.filter(({ view }) => view.statement.kind === kinds[0])
  const used = strong.length > 0 ? strong : spoken.filter(({ view }) => kinds.includes(view.statement.kind))
  const labels = used.map(
    ({ view, channel }) =>
      view.cells.find((cell) => cell.aspect === `channel:${channel.channel}`)?.label ?? 'unknown',
  )
  return {
    answer: mergeAnswers(used.map(({ channel }) => channel.answer)),
    keys: used.map(({ view }) => view.statement.key),
    label: bestLabel(labels),
    onlyReported: used.length > 0 && used.every(({ view }) => view.statement.kind === 'reported'),
  }
}

function practiceCell(cells: PracticeCellView[]): PracticeCell {
  const worked = cells.reduce((sum, cell) => sum + cell.worked, 0)
  const failed = cells.reduce((sum, cell) => sum + cell.failed, 0)
  const works = worked > 0 && failed > 0 ? 'mixed' : worked > 0 ? 'yes' : failed > 0 ? 'no' : null
  const newestOn = cells.reduce<string | null>(
    (newest, cell) => (cell.newestOn && (!newest || cell.newestOn > newest) ? cell.newestOn : newest),
    null,
  )
  return { works, worked, failed, label: bestLabel(cells.map((cell) => cell.label)), newestOn }
}

/**
 * Rows of the channel table, only for ways somebody said something about.
 * @param today ISO day, to leave out statements that are over
 */
export function channelRows(
  statements: StatementView[],
  practice: PracticeCellView[],
  today: string,
): ChannelRow[] {
  const current = statements.filter((view) => isCurrent(view, today))
  return CHANNELS.flatMap((code) => {
    const spoken = current.flatMap((view) => {
      const channel = view.statement.channels.find((candidate) => candidate.channel === code)
      return channel && channel.answer !== 'unknown' ? [{ view, channel }] : []
    })
    const cells = practice.filter((cell) => cell.channel === code)
    if (spoken.length === 0 && cells.length === 0) return []
    const channels = spoken.map(({ channel }) => channel)
    return [
      {
        channel: code,
        rule: layerCell(spoken, ['rule']),
        stated: layerCell(
          spoken.filter(({ view }) => view.statement.kind !== 'rule'),
          ['stated', 'reported'],
        ),
        practice: practiceCell(cells),
        abroadOk: mergeAnswers(channels.map((channel) => channel.abroadOk)),
        needsWorkingLine: mergeAnswers(channels.map((channel) => channel.needsWorkingLine)),
        needsLocalId: mergeAnswers(channels.map((channel) => channel.needsLocalId)),
        details: spoken
          .filter(({ channel }) => channel.note || channel.hours || channel.contact)
          .map(({ view, channel }) => ({ channel, key: view.statement.key })),
      },
    ]
  })
}
