import { describe, expect, it } from 'vitest'
import { EU_MEMBERS, isEuMember } from './eu'
import { LABEL_TABLES, type LabelKind, label } from './labels'
import * as vocabulary from './vocabulary'

/** Which list of codes each kind must cover. */
const CODES: Record<LabelKind, readonly string[]> = {
  topic: vocabulary.TOPICS,
  topicTitle: vocabulary.TOPICS,
  topicQuestion: vocabulary.TOPICS,
  channel: vocabulary.CHANNELS,
  answer: vocabulary.ANSWERS,
  lineType: vocabulary.LINE_TYPES,
  simType: vocabulary.SIM_TYPES,
  holderType: vocabulary.HOLDER_TYPES,
  contractState: vocabulary.CONTRACT_STATES,
  statementKind: vocabulary.STATEMENT_KINDS,
  requirement: vocabulary.REQUIREMENTS,
  strength: vocabulary.REQUIREMENT_STRENGTHS,
  feeType: vocabulary.FEE_TYPES,
  durationUnit: vocabulary.DURATION_UNITS,
  durationBasis: vocabulary.DURATION_BASES,
  durationAnchor: vocabulary.DURATION_ANCHORS,
  durationKind: vocabulary.DURATION_KINDS,
  durationBound: vocabulary.DURATION_BOUNDS,
  stageState: vocabulary.STAGE_STATES,
  activity: vocabulary.ACTIVITIES,
  contactKind: vocabulary.CONTACT_KINDS,
  sourceKind: vocabulary.SOURCE_KINDS,
  secondLook: vocabulary.SECOND_LOOKS,
  outcome: vocabulary.OUTCOMES,
  attemptResult: vocabulary.ATTEMPT_RESULTS,
  connection: vocabulary.CONNECTIONS,
  standing: vocabulary.LABELS,
  entryKind: vocabulary.ENTRY_KINDS,
}
const kinds = Object.keys(LABEL_TABLES) as LabelKind[]

describe('labels', () => {
  it.each(kinds)('%s has a row for every code and no other', (kind) => {
    expect(Object.keys(LABEL_TABLES[kind]).sort()).toEqual([...CODES[kind]].sort())
  })

  it.each(kinds)('%s is written in every language, each label once', (kind) => {
    const rows = Object.values(LABEL_TABLES[kind]) as (readonly string[])[]
    for (const [index] of vocabulary.LOCALES.entries()) {
      const texts = rows.map((row) => row[index] ?? '')
      expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([])
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
    }
  })

  it('gives the label of a code in the asked language', () => {
    expect(label('topicTitle', 'cancel', 'zh')).toBe('销户')
    expect(label('topicTitle', 'cancel', 'es')).toBe('Dar de baja la línea')
    expect(label('topicQuestion', 'cancel', 'en')).toBe('Can I cancel online?')
    expect(label('standing', 'likely', 'es')).toBe('Probable')
  })
})

describe('the European Union', () => {
  it('has 27 members, each once', () => {
    expect(new Set(EU_MEMBERS).size).toBe(27)
    expect(isEuMember('ES')).toBe(true)
    expect(isEuMember('gb')).toBe(false)
  })
})
