/**
 * What the server decides of a new revision beside what people wrote: the ids of its statements, and
 * which translations are older than their originals. Pure.
 */
import { LOCALES, type Locale } from '../../catalog/vocabulary'
import type { EntryContent } from '../content/any'
import type { Statement } from '../content/statement'
import { meaningOf } from './meaning'

export type Parent = { number: number; content: EntryContent }

type Texts = { [code in Locale]?: string | undefined }
type TranslationOf = { [code in Locale]?: number | undefined } | undefined
type Body = { original: Locale; texts: Texts; translationOf?: TranslationOf }

/**
 * Of which revision each translation was made, after an edit.
 *
 * A translation written in this edit is of this edit's original: nothing is noted. One that was left as it
 * was while the original became another keeps the revision it was made of, or gets the parent's number.
 */
export function translationsOf(before: Body | undefined, after: Body, parent: number): TranslationOf {
  const moved = before !== undefined && before.texts[after.original] !== after.texts[after.original]
  const noted = LOCALES.flatMap((code): [Locale, number][] => {
    if (code === after.original || after.texts[code] === undefined) return []
    if (before === undefined || before.texts[code] !== after.texts[code]) return []
    const known = before.translationOf?.[code]
    if (known !== undefined) return [[code, known]]
    return moved ? [[code, parent]] : []
  })
  return noted.length > 0 ? Object.fromEntries(noted) : undefined
}

/** The document with its `translationOf` set, or without one. */
function noted<Document extends { translationOf?: TranslationOf }>(
  { translationOf: _, ...rest }: Document,
  made: TranslationOf,
): Document {
  return (made ? { ...rest, translationOf: made } : rest) as Document
}

/** Several texts that are translated together, as one. */
const together = (...parts: Texts[]): Texts =>
  Object.fromEntries(
    LOCALES.flatMap((code) => {
      const given = parts.map((part) => part[code])
      return given.every((text) => text === undefined) ? [] : [[code, JSON.stringify(given)]]
    }),
  )

/** Every text of a page that has an original and translations, by a name that stays from revision to revision. */
export function bodiesOf(content: EntryContent): Map<string, Body> {
  if (content.kind === 'policy') {
    return new Map(content.statements.map(({ key, text }) => [key, text]))
  }
  if (content.kind !== 'guide') return new Map()
  const { original, title, summary, translationOf } = content
  return new Map<string, Body>([
    ['', { original, texts: together(title, summary), translationOf }],
    ...content.sections.map(({ id, heading, body, translationOf: made }): [string, Body] => [
      id,
      { original, texts: together(heading, body), translationOf: made },
    ]),
  ])
}

/** The content with `translationOf` as `of` says for each of its texts. */
export function withTranslations(
  content: EntryContent,
  of: (name: string, body: Body) => TranslationOf,
): EntryContent {
  const bodies = bodiesOf(content)
  const made = (name: string) => {
    const body = bodies.get(name)
    return body && of(name, body)
  }
  if (content.kind === 'policy') {
    const statements = content.statements.map((statement) => ({
      ...statement,
      text: noted(statement.text, made(statement.key)),
    }))
    return { ...content, statements }
  }
  if (content.kind !== 'guide') return content
  const sections = content.sections.map((section) => noted(section, made(section.id)))
  return noted({ ...content, sections }, made(''))
}

/**
 * The ids of statements: a statement keeps the id that its key had in the parent as long as its meaning is
 * the same. With another meaning its evidence no longer speaks of it, so it gets a new one; so does a
 * statement that is new, whatever id was sent.
 */
export function settleIds(
  parent: EntryContent | null,
  content: EntryContent,
  newId: () => string,
): EntryContent {
  if (content.kind !== 'policy') return content
  const known = new Map(parent?.kind === 'policy' ? parent.statements.map((one) => [one.key, one]) : [])
  const idOf = (statement: Statement): string => {
    const before = known.get(statement.key)
    return before && meaningOf(before) === meaningOf(statement) ? before.id : newId()
  }
  const statements = content.statements.map((statement) => ({ ...statement, id: idOf(statement) }))
  return { ...content, statements }
}

/** A revision's content as it is stored: what people wrote, with ids and translations settled. */
export function settle(parent: Parent | null, content: EntryContent, newId: () => string): EntryContent {
  const before = parent ? bodiesOf(parent.content) : new Map<string, Body>()
  const translated = withTranslations(content, (name, body) =>
    translationsOf(before.get(name), body, parent?.number ?? 0),
  )
  return settleIds(parent?.content ?? null, translated, newId)
}

/**
 * A merge may bring a translation together with an original that its translator never saw: those are
 * marked as made of the revision that their edit began from.
 */
export function settleMerged(
  base: Parent | null,
  proposed: EntryContent,
  merged: EntryContent,
): EntryContent {
  if (!base) return merged
  const theirs = bodiesOf(proposed)
  return withTranslations(merged, (name, body) => {
    const own = theirs.get(name)
    if (!own || own.texts[body.original] === body.texts[body.original]) return body.translationOf
    const late = LOCALES.filter(
      (code) =>
        code !== body.original && body.texts[code] !== undefined && body.texts[code] === own.texts[code],
    )
    if (late.length === 0) return body.translationOf
    const made = late.map((code) => [
      code,
      own.translationOf?.[code] ?? body.translationOf?.[code] ?? base.number,
    ])
    return { ...body.translationOf, ...Object.fromEntries(made) }
  })
}
