/** Where practice contradicts what rule or carrier say. Pure. */
import type { Answer, StatementKind } from '../catalog/vocabulary'
import type { PracticeCellView } from './schema'

/** What is read of a statement document. */
export type ExpectingStatement = {
  key: string
  kind: StatementKind
  scope: { holderTypes: string[] }
  channels: { channel: string; answer: Answer; abroadOk: Answer; needsLocalId: Answer }[]
  contradicted?: unknown
  deprecated?: unknown
}

export type Difference = { cell: PracticeCellView; statementKeys: string[] }

/** What a statement leads somebody to expect; undefined where it says nothing for them. */
function expects(statement: ExpectingStatement, cell: PracticeCellView): boolean | undefined {
  const { scope, channels } = statement
  if (scope.holderTypes.length > 0 && !scope.holderTypes.includes(cell.holder)) return undefined
  const said = channels.find((candidate) => candidate.channel === cell.channel)
  if (!said || said.answer === 'unknown' || said.answer === 'partly') return undefined
  if (said.answer === 'no') return false
  const conditions = [
    ...(cell.abroad ? [said.abroadOk] : []),
    ...(cell.holder === 'passport_only' ? [said.needsLocalId === 'yes' ? 'no' : 'yes'] : []),
  ]
  if (conditions.includes('no')) return false
  return conditions.every((condition) => condition === 'yes') ? true : undefined
}

/**
 * Cells whose reports, at least Likely, say the opposite of a rule or a stated term that stands.
 * Reported claims do not count: an article at odds with people is only a weak article.
 */
export function practiceDifferences(
  statements: ExpectingStatement[],
  cells: PracticeCellView[],
): Difference[] {
  const standing = statements.filter(
    ({ kind, contradicted, deprecated }) => kind !== 'reported' && !contradicted && !deprecated,
  )
  return cells.flatMap((cell) => {
    if (cell.label !== 'confirmed' && cell.label !== 'likely') return []
    if (cell.works !== 'yes' && cell.works !== 'no') return []
    const statementKeys = standing
      .filter((statement) => expects(statement, cell) === (cell.works === 'no'))
      .map((statement) => statement.key)
    return statementKeys.length > 0 ? [{ cell, statementKeys }] : []
  })
}

export const practiceDiffers = (statements: ExpectingStatement[], cells: PracticeCellView[]): boolean =>
  practiceDifferences(statements, cells).length > 0
