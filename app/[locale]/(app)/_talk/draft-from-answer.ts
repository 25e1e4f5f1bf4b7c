/** What an answer says, as the beginning of a proposal. Pure. */
import type { Locale } from '@/lib/catalog/vocabulary'
import { type Json, plain } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'
import type { SourceInput } from '@/lib/entries/content/source'
import { NOTE_MAX, STATEMENT_TEXT_MAX } from '@/lib/entries/content/text'
import { type EditBase, REASON_MAX } from '@/lib/entries/proposal-schema'
import { fromDraft, toDraft } from '../_edit/draft'
import { contentOf } from '../_edit/state'

export type AnswerSaid = {
  /** Of the answer. */
  id: string
  title: string
  text: string
  language: Locale
  /** Where the answer can be read: its source. */
  url: string
}

const KEY_LENGTH = 12
const FOOTNOTE = (number: number) => ` [^${number}]`

/** Part of a key: letters and digits of the answer's id. */
const keyOf = ({ id }: AnswerSaid): string => `answer-${id.replaceAll('-', '').slice(-KEY_LENGTH)}`

function withAnswer(content: EntryContent, said: AnswerSaid, statementId: string): EntryContent {
  const { language, url } = said
  const key = keyOf(said)
  const citation = { source: url, role: 'supports' as const }
  switch (content.kind) {
    case 'policy': {
      const text = { original: language, texts: { [language]: said.text.slice(0, STATEMENT_TEXT_MAX) } }
      const statement = {
        ...{ id: statementId, key, kind: 'reported' as const, text, confidence: 'low' as const },
        scope: { lineTypes: [], simTypes: [], holderTypes: [], contractStates: [] },
        ...{ channels: [], requirements: [], fees: [], durations: [], contacts: [], citations: [citation] },
      }
      return {
        ...content,
        statements: [...content.statements.filter((one) => one.key !== key), statement],
      }
    }
    case 'guide': {
      const citations = [...content.citations.filter((one) => one.source !== url), citation]
      const body = `${said.text}${FOOTNOTE(citations.length)}`
      const section = { id: key, heading: { [language]: said.title }, body: { [language]: body } }
      return {
        ...content,
        citations,
        sections: [...content.sections.filter((one) => one.id !== key), section],
      }
    }
    case 'carrier':
    case 'jurisdiction': {
      const before = content.note?.[language]
      const note = before?.includes(said.text) ? before : [before, said.text].filter(Boolean).join('\n\n')
      return { ...content, note: { ...content.note, [language]: note.slice(0, NOTE_MAX) } }
    }
  }
}

/**
 * The page as published, or as its moderator left it in a draft, with the answer as one thing more.
 * @param statementId of the new statement
 * @param today day on which the answer was read
 * @returns a draft as the editor keeps it, and the revision it began from
 */
export function draftFromAnswer(
  base: EditBase,
  said: AnswerSaid,
  { statementId, today }: { statementId: string; today: string },
): { parent: string | null; data: Json } {
  const kept = base.draft ? fromDraft(base.draft.data, base.kind) : null
  const source: SourceInput = {
    key: said.url,
    url: said.url,
    title: said.title,
    publisher: 'Linebook',
    kind: 'community',
    language: said.language,
    checkedOn: today,
    commercial: false,
  }
  const content = withAnswer(kept ? contentOf(kept) : base.content, said, statementId)
  const sources = (kept?.sources ?? base.sources).filter((one) => one.key !== said.url)
  const edited = {
    content: plain(content),
    sources: [...sources, source],
    reason: kept?.reason || said.title.slice(0, REASON_MAX),
  }
  return {
    parent: kept ? (base.draft?.parent ?? null) : (base.parent?.id ?? null),
    data: toDraft(edited, kept ? kept.base : base.content, kept?.replaces ?? null),
  }
}
