/** What a new part of a page begins with. Pure. */
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import type { Fields, Json } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'

export const emptyScope = (): Fields => ({ lineTypes: [], simTypes: [], holderTypes: [], contractStates: [] })

/** A statement that says nothing yet. */
export const emptyStatement = (id: string, key: string, original: Locale): Json => ({
  id,
  key,
  kind: 'stated',
  scope: emptyScope(),
  channels: [],
  requirements: [],
  fees: [],
  durations: [],
  contacts: [],
  text: { original, texts: {} },
  confidence: 'medium',
  citations: [],
})

export const emptyChannel = (channel: string): Json => ({
  channel,
  answer: 'unknown',
  abroadOk: 'unknown',
  needsWorkingLine: 'unknown',
  needsLocalId: 'unknown',
  automated: 'unknown',
})

export const emptyRequirement = (): Json => ({ code: 'identity_document', strength: 'required', holders: [] })
export const emptyFee = (currency: string | undefined): Json => ({
  type: 'none',
  ...(currency ? { currency } : {}),
})
export const emptyDuration = (): Json => ({
  kind: 'processing',
  bound: 'at_most',
  unit: 'day',
  basis: 'calendar',
  anchor: 'request',
})
export const emptyStage = (): Json => ({
  after: { unit: 'day' },
  state: 'outgoing_blocked',
  recoverable: 'unknown',
})
export const emptyKeepAlive = (): Json => ({
  anchor: 'last_topup',
  stages: [emptyStage()],
  qualifyingActivity: [],
  countsAbroad: 'unknown',
})
export const emptyContact = (): Json => ({ kind: 'phone', value: '' })
export const emptyOfficialContact = (): Json => ({
  kind: 'phone',
  value: '',
  reachableFromAbroad: 'unknown',
  citations: [],
})
export const emptySection = (id: string): Json => ({ id, heading: {}, body: {} })

/** A short random word for keys: small letters and digits. */
export const randomWord = (): string => crypto.randomUUID().slice(-6)

/** Key of a new statement: the page's path and a random word, `pe-claro-cancel-4f09ab`. */
export const statementKey = (path: string): string =>
  `${path.replaceAll('/', '-')}-${randomWord()}`.slice(-100)

/**
 * A page that is not there yet, without the words that only fill its schema; a policy with a first statement.
 * @param name what somebody called it already
 */
export function freshContent(
  path: string,
  content: EntryContent,
  name: string | undefined,
  locale: Locale,
): Json {
  const made = { ...content } as unknown as Fields
  if (content.kind === 'guide') {
    const title = name ?? content.title[locale]
    return {
      ...made,
      title: title ? { [locale]: title } : {},
      summary: {},
      sections: [emptySection('first')],
    }
  }
  if (content.kind === 'policy') {
    const first = emptyStatement(crypto.randomUUID(), statementKey(path), locale)
    return { ...made, statements: [first] }
  }
  if (!name) return made
  if (content.kind === 'carrier') return { ...made, name }
  return { ...made, name: Object.fromEntries(LOCALES.map((code) => [code, name])) }
}
