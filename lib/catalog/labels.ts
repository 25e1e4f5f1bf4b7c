/** The words readers see for the codes of the vocabulary, in three languages. */
import {
  answerLabels,
  channelLabels,
  contactKindLabels,
  contractStateLabels,
  entryKindLabels,
  holderTypeLabels,
  lineTypeLabels,
  secondLookLabels,
  simTypeLabels,
  sourceKindLabels,
  standingLabels,
  statementKindLabels,
} from './labels-lines'
import { attemptResultLabels, connectionLabels, outcomeLabels } from './labels-reports'
import { requirementLabels, strengthLabels } from './labels-requirements'
import {
  activityLabels,
  durationAnchorLabels,
  durationBasisLabels,
  durationBoundLabels,
  durationKindLabels,
  durationUnitLabels,
  feeTypeLabels,
  stageStateLabels,
} from './labels-times'
import { topicLabels, topicQuestionLabels, topicTitleLabels } from './labels-topics'
import { overriddenLabel } from './topic-label-overrides'
import { LOCALES, type Locale } from './vocabulary'

export const LABEL_TABLES = {
  topic: topicLabels,
  /** A heading that says what is done: "Cancel the line". */
  topicTitle: topicTitleLabels,
  /** The question behind it: "Can I cancel online?" */
  topicQuestion: topicQuestionLabels,
  channel: channelLabels,
  answer: answerLabels,
  lineType: lineTypeLabels,
  simType: simTypeLabels,
  holderType: holderTypeLabels,
  contractState: contractStateLabels,
  statementKind: statementKindLabels,
  requirement: requirementLabels,
  strength: strengthLabels,
  feeType: feeTypeLabels,
  durationUnit: durationUnitLabels,
  durationBasis: durationBasisLabels,
  durationAnchor: durationAnchorLabels,
  durationKind: durationKindLabels,
  durationBound: durationBoundLabels,
  stageState: stageStateLabels,
  activity: activityLabels,
  contactKind: contactKindLabels,
  sourceKind: sourceKindLabels,
  secondLook: secondLookLabels,
  outcome: outcomeLabels,
  attemptResult: attemptResultLabels,
  connection: connectionLabels,
  /** The five words for how far a thing can be trusted. */
  standing: standingLabels,
  entryKind: entryKindLabels,
} as const

type Tables = typeof LABEL_TABLES
export type LabelKind = keyof Tables
/** The codes a kind of label knows. */
export type LabelCode<Kind extends LabelKind> = keyof Tables[Kind] & string

/**
 * @param kind which table, e.g. `channel`
 * @param code a code of that table
 * @returns the label in the language of the page; of a topic the one an admin chose, where one did
 */
export function label<Kind extends LabelKind>(kind: Kind, code: LabelCode<Kind>, locale: Locale): string {
  const table = LABEL_TABLES[kind] as Readonly<Record<string, readonly string[]>>
  const chosen = overriddenLabel(kind, code, locale)
  if (chosen !== undefined) return chosen
  return table[code]?.[LOCALES.indexOf(locale)] ?? code
}
