/** Values of a document in words, as reader pages write them. Runs in the browser too. */
import type { LabelKind } from '@/lib/catalog/labels'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { type Fields, isFields, type Json } from '@/lib/entries/compare/json'
import type { Duration, Fee, Stage } from '@/lib/entries/content/statement'
import { formatList, formatMoney, formatPartialDay, languageName } from '@/lib/i18n/formats'
import type { Translate } from '@/lib/i18n/translator'
import { codeLabel, inStatement, isListName } from './difference-places'
import { valueWords } from './value-words'

/** Fields whose values are codes. */
const CODES: Readonly<Record<string, LabelKind>> = {
  answer: 'answer',
  abroadOk: 'answer',
  needsWorkingLine: 'answer',
  needsLocalId: 'answer',
  automated: 'answer',
  recoverable: 'answer',
  countsAbroad: 'answer',
  reachableFromAbroad: 'answer',
  channel: 'channel',
  lineTypes: 'lineType',
  simTypes: 'simType',
  holderTypes: 'holderType',
  holders: 'holderType',
  contractStates: 'contractState',
  strength: 'strength',
  type: 'feeType',
  bound: 'durationBound',
  unit: 'durationUnit',
  basis: 'durationBasis',
  anchor: 'durationAnchor',
  state: 'stageState',
  qualifyingActivity: 'activity',
  verdict: 'secondLook',
}
/** `kind` and `code` mean something else in each place. */
const KINDS: Readonly<Record<string, LabelKind>> = { durations: 'durationKind', contacts: 'contactKind' }
const DATES = new Set(['checkedOn', 'validFrom', 'validTo', 'on', 'from', 'to'])
const LANGUAGES = new Set(['original', 'languages'])
/** Words of the messages: `history.confidence.high`. */
const WORDED = new Set(['confidence', 'role'])
/** Never shown: for programs, or told by the place itself. */
const HIDDEN = new Set(['id', 'key', 'translationOf', 'schemaVersion'])

/** What a source is called, by its key. */
export type SourceTitle = (key: string) => string

export type ValueSpeaker = {
  locale: Locale
  t: Translate
  sourceTitle: SourceTitle
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === 'unknown' ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.values(value).every(isEmpty))

/** A text in several languages: the reader's own, else the first there is. */
function ownText(value: Fields, locale: Locale): string | undefined {
  const keys = Object.keys(value)
  if (keys.length === 0 || !keys.every((key) => LOCALES.some((one) => one === key))) return undefined
  const found = [locale, ...LOCALES].map((code) => value[code]).find((text) => typeof text === 'string')
  return typeof found === 'string' ? found : undefined
}

function scalar(
  at: readonly string[],
  value: string | number | boolean | null,
  speaker: ValueSpeaker,
): string {
  const { locale, t } = speaker
  if (value === null) return '–'
  if (typeof value === 'boolean') return t(`history.${value ? 'yes' : 'no'}`)
  if (typeof value === 'number') return String(value)
  const path = inStatement(at)
  const field = path.findLast((word) => !/^\d+$/.test(word)) ?? ''
  if (field === 'kind') return codeLabel(KINDS[path[0] ?? ''] ?? 'statementKind', value, locale)
  if (field === 'code' && path[0] === 'requirements') return codeLabel('requirement', value, locale)
  const kind = CODES[field]
  if (kind) return codeLabel(kind, value, locale)
  if (DATES.has(field)) return formatPartialDay(locale, value)
  if (LANGUAGES.has(field)) return languageName(locale, value)
  if (WORDED.has(field)) return t(`history.${field}.${value}`)
  return field === 'source' ? speaker.sourceTitle(value) : value
}

/** Wholes that read as one phrase: a fee, a time, a stage. */
function phrase(at: readonly string[], value: Fields, { locale, t }: ValueSpeaker): string | undefined {
  const words = valueWords(locale, t)
  const path = inStatement(at)
  const [list] = path.slice(-2)
  // Contents were checked when they were written, so a whole item is what its schema says.
  if (list === 'fees') return words.fee(value as unknown as Fee)
  if (list === 'durations') {
    const given = value as unknown as Duration
    return `${codeLabel('durationKind', given.kind, locale)}: ${words.duration(given)}, ${words.anchor(given.anchor)}`
  }
  if (list === 'stages') {
    const given = value as unknown as Stage
    return t('history.stage', { length: words.stageLength(given), state: words.stage(given) })
  }
  const field = path.at(-1)
  const unit = value.unit as Duration['unit']
  if (field === 'after' && typeof value.value === 'number') return words.length(value.value, unit)
  if (field === 'repeat' && typeof value.every === 'number') return words.length(value.every, unit)
  if (field === 'days' && typeof value.value === 'number') {
    return words.length(value.value, 'day', value.basis as Duration['basis'])
  }
  if (field === 'cost') return formatMoney(locale, Number(value.amount), String(value.currency))
  if (field === 'hours') {
    const spoken = { opens: String(value.opens), zone: String(value.timeZone) }
    return t(`history.hours_${value.days}`, spoken)
  }
  return undefined
}

/** Parts of a whole item that its phrase does not tell. */
const BESIDE_PHRASE: Readonly<Record<string, string[]>> = {
  fees: ['note'],
  durations: ['note'],
  stages: ['recoverable', 'how', 'cost', 'repeat'],
}

/** Fields of a list's item that need no name before them. */
const UNNAMED = new Set(['channel', 'code', 'kind', 'value', 'source', 'name'])
/** Fields whose words stand for themselves anywhere. */
const ALONE = new Set(['text', 'texts'])
const ITEM = 'item'

function ofList(at: readonly string[], items: Json[], speaker: ValueSpeaker): string[] {
  if (!items.some(isFields)) {
    const words = items.flatMap((item) => valueLines(at, item, speaker))
    return words.length > 0 ? [formatList(speaker.locale, words)] : []
  }
  return items.map((item) => valueLines([...at, ITEM], item, speaker).join(' · '))
}

/**
 * A value as lines to read, each with its name where it has one; what is empty or unknown is left out of a
 * whole.
 * @param at exact place of the value
 */
export function valueLines(at: readonly string[], value: Json | undefined, speaker: ValueSpeaker): string[] {
  const { locale, t } = speaker
  if (Array.isArray(value)) return ofList(at, value, speaker)
  if (!isFields(value)) return value === undefined ? [] : [scalar(at, value, speaker)]
  const text = ownText(value, locale)
  if (text !== undefined) return [text]
  const list = inStatement(at).at(-2) ?? ''
  const whole = phrase(at, value, speaker)
  const names = whole === undefined ? Object.keys(value) : (BESIDE_PHRASE[list] ?? [])
  const isItem = isListName(list)
  const parts = names
    .filter((name) => !HIDDEN.has(name) && !isEmpty(value[name]))
    .flatMap((name) => {
      const lines = valueLines([...at, name], value[name], speaker)
      if (ALONE.has(name) || (isItem && UNNAMED.has(name))) return lines
      return lines.map((line) => t('history.named', { name: t(`history.field.${name}`), value: line }))
    })
  return whole === undefined ? parts : [whole, ...parts]
}
