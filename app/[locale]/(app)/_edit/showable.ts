/** What of an unfinished content can be shown as a page. Pure. */
import { isFields, type Json } from '@/lib/entries/compare/json'
import { type EntryContent, entryContentSchema } from '@/lib/entries/content/any'
import { statementSchema } from '@/lib/entries/content/statement'

export type Showable = {
  /** Null where so much is missing that there is no page yet. */
  content: EntryContent | null
  /** Statements that are left out because something in them is missing. */
  left: number
}

/** The content without the statements that are not complete yet. */
export function showable(content: Json): Showable {
  if (!isFields(content)) return { content: null, left: 0 }
  const statements = Array.isArray(content.statements) ? content.statements : []
  const complete = statements.filter((statement) => statementSchema.safeParse(statement).success)
  const whole = content.kind === 'policy' ? { ...content, statements: complete } : content
  const parsed = entryContentSchema.safeParse(whole)
  return {
    content: parsed.success ? parsed.data : null,
    left: content.kind === 'policy' ? statements.length - complete.length : 0,
  }
}
