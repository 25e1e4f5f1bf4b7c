/**
 * Footnotes of guides count their citations, so two edits may mean different sources by one number.
 * Between merging they are called by the key of their source. Pure.
 */
import { isFields, type Json } from './json'
import { textOf } from './shape'

const NUMBERED = /\[\^(\d{1,3})\]/g
/** Characters for private use, which no text of ours holds. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const NAMED = /\[\^\uE000([^\uE001]*)\uE001\]/g

const sourcesOf = (document: Json | undefined): string[] => {
  const citations = isFields(document) ? document.citations : undefined
  return Array.isArray(citations) ? citations.map((citation) => textOf(citation, 'source')) : []
}

const isGuide = (document: Json | undefined) => isFields(document) && document.kind === 'guide'

/** Every text of a document through a function. */
function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]))
}

/** A guide with its footnotes called by their sources; another document as it is. */
export function nameNotes(document: Json): Json {
  if (!isGuide(document)) return document
  const sources = sourcesOf(document)
  return mapTexts(document, (text) =>
    text.replace(NUMBERED, (whole, number: string) => {
      const source = sources[Number(number) - 1]
      return source === undefined ? whole : `[^${OPEN}${source}${CLOSE}]`
    }),
  )
}

/** The numbers again, as `document` counts its citations; a source it does not cite is `[^0]`. */
export function numberNotes(value: Json, document: Json | undefined): Json {
  if (!isGuide(document)) return value
  const sources = sourcesOf(document)
  return mapTexts(value, (text) =>
    text.replace(NAMED, (_, source: string) => `[^${sources.indexOf(source) + 1}]`),
  )
}
