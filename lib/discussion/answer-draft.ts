/** What an answer says, as a statement for the editor: a moderator fills in its structure. Pure, browser-safe. */
import type { Locale } from '../catalog/vocabulary'
import type { PolicyContent } from '../entries/content/policy'
import type { SourceInput } from '../entries/content/source'
import { STATEMENT_TEXT_MAX } from '../entries/content/text'

const SOURCE_TITLE_MAX = 500
const CUT = '…'

/** An answer, with its question and its own address. */
export type AnswerToDraft = {
  id: string
  text: string
  language: Locale
  publishedAt: string | null
  author: string | null
  questionTitle: string
  /** Absolute address of the answer. */
  url: string
}
export type EditorContent = { content: PolicyContent; sources: SourceInput[] }

/** The end of an id is its random part: answers of one moment differ there. */
const keyOf = (id: string): string => `answer-${id.split('-').at(-1) ?? id}`

/** A text of at most so many characters, cut between words where there are spaces. */
function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - CUT.length)
  const space = cut.lastIndexOf(' ')
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}${CUT}`
}

/**
 * The content of a page with one statement more, `reported`, that says what an answer says and cites it.
 * Done twice it is there once.
 * @param base what the editor opens with
 * @param made id of the new statement and today's ISO day
 */
export function draftFromAnswer(
  { content, sources }: EditorContent,
  answer: AnswerToDraft,
  made: { id: string; today: string },
): EditorContent {
  const key = keyOf(answer.id)
  if (content.statements.some((statement) => statement.key === key)) return { content, sources }
  const { language, url } = answer
  const source: SourceInput = {
    key: url,
    url,
    title: shortened(answer.questionTitle, SOURCE_TITLE_MAX),
    ...(answer.author ? { publisher: answer.author } : {}),
    kind: 'community',
    language,
    ...(answer.publishedAt ? { published: answer.publishedAt.slice(0, 10) } : {}),
    checkedOn: made.today,
    commercial: false,
  }
  const statement: PolicyContent['statements'][number] = {
    id: made.id,
    key,
    kind: 'reported',
    scope: { lineTypes: [], simTypes: [], holderTypes: [], contractStates: [] },
    channels: [],
    requirements: [],
    fees: [],
    durations: [],
    contacts: [],
    text: { original: language, texts: { [language]: shortened(answer.text, STATEMENT_TEXT_MAX) } },
    confidence: 'low',
    citations: [{ source: url, role: 'supports' }],
  }
  return {
    content: { ...content, statements: [...content.statements, statement] },
    sources: [...sources.filter((one) => one.key !== url), source],
  }
}
