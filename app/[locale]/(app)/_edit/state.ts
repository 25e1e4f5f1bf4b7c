/** What the editor holds, and everything that can be done to it. Pure: one reducer, no React. */
import type { FieldIssue } from '@/lib/core/errors'
import { type Fields, isFields, type Json } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'
import type { SourceInput } from '@/lib/entries/content/source'
import { type At, changeAt, listAt, moved, valueAt, within } from './json-path'

/** The part that is kept as a draft and sent; places of issues and controls begin here. */
export type Edited = {
  content: Json
  /** Sources that the content may cite: those of the page, and those brought along. */
  sources: SourceInput[]
  reason: string
}

export type EditState = Edited & {
  /** Statements and sections that are unfolded, by id. */
  open: string[]
  /** What was wrong with the last try, less what was changed since. */
  issues: FieldIssue[]
  /** Goes up with each change of what is kept. */
  changes: number
  /** Goes up with each refused try. */
  tries: number
}

export type EditAction =
  /** Another value; undefined takes an optional field away. */
  | { do: 'set'; at: At; value: Json | undefined }
  /** A text of one language; without any language left the whole goes where `optional`. */
  | { do: 'text'; at: At; language: string; value: string; optional: boolean }
  | { do: 'add'; at: At; value: Json }
  | { do: 'remove'; at: At }
  | { do: 'move'; at: At; by: 1 | -1 }
  /** A copy below the original, of its own id and key. */
  | { do: 'duplicate'; at: At; made: { id: string; key: string } }
  | { do: 'source'; source: SourceInput }
  | { do: 'reason'; reason: string }
  | { do: 'fold'; id: string; open: boolean }
  | { do: 'refuse'; issues: FieldIssue[] }
  /** Everything anew: from a draft, from a merge, from the page. */
  | { do: 'begin'; edited: Edited }

/** The id of the only statement there is: it is what somebody came for. */
function onlyStatement(content: Json): string[] {
  const statements = listAt(content, ['statements'])
  const [first] = statements
  return statements.length === 1 && isFields(first) ? [String(first.id)] : []
}

/** @param unsaved it counts as changed from the start */
export const startOf = (edited: Edited, unsaved = false): EditState => ({
  ...edited,
  open: onlyStatement(edited.content),
  issues: [],
  changes: unsaved ? 1 : 0,
  tries: 0,
})

/** The document as the rest of the program knows it. A check says whether it really is one. */
export const contentOf = ({ content }: Pick<Edited, 'content'>): EntryContent =>
  content as unknown as EntryContent

/** What is wrong elsewhere stays; what was changed is looked at again with the next try. */
const withoutIssues = (issues: FieldIssue[], at: At): FieldIssue[] =>
  issues.filter((issue) => !within(issue.path, at) && !within(at, issue.path))

function changed(state: EditState, at: At, next: (old: Json | undefined) => Json | undefined): EditState {
  const [root, ...rest] = at
  if (root !== 'content') return state
  return {
    ...state,
    content: changeAt(state.content, rest, next),
    issues: withoutIssues(state.issues, at),
    changes: state.changes + 1,
  }
}

/** Items after one that came or went are called by another number: their issues would point elsewhere. */
function changedList(state: EditState, at: At, next: (items: Json[]) => Json[]): EditState {
  return changed(state, at, (old) => next(Array.isArray(old) ? old : []))
}

const splitItem = (at: At): { list: At; index: number } => ({
  list: at.slice(0, -1),
  index: Number(at.at(-1)),
})

function withText(old: Json | undefined, language: string, value: string): Fields {
  const texts: Fields = isFields(old) ? { ...old } : {}
  if (value === '') delete texts[language]
  else texts[language] = value
  return texts
}

function copied(item: Json | undefined, { id, key }: { id: string; key: string }): Json {
  const fields: Fields = isFields(item) ? { ...item } : {}
  // A copy says something of its own: what was found of the original is not found of it.
  for (const name of ['deprecated', 'contradicted', 'secondLook']) delete fields[name]
  return 'key' in fields ? { ...fields, id, key } : { ...fields, id: key }
}

/** The state after something was done. */
export function reduce(state: EditState, action: EditAction): EditState {
  switch (action.do) {
    case 'set':
      return changed(state, action.at, () => action.value)
    case 'text':
      return changed(state, action.at, (old) => {
        const texts = withText(old, action.language, action.value)
        return action.optional && Object.keys(texts).length === 0 ? undefined : texts
      })
    case 'add':
      return changedList(state, action.at, (items) => [...items, action.value])
    case 'remove': {
      const { list, index } = splitItem(action.at)
      return changedList(state, list, (items) => items.toSpliced(index, 1))
    }
    case 'move': {
      const { list, index } = splitItem(action.at)
      return changedList(state, list, (items) => moved(items, index, action.by))
    }
    case 'duplicate': {
      const { list, index } = splitItem(action.at)
      return changedList(state, list, (items) =>
        items.toSpliced(index + 1, 0, copied(items[index], action.made)),
      )
    }
    case 'source': {
      const others = state.sources.filter((one) => one.key !== action.source.key)
      const sources = [...others, action.source]
      return { ...state, sources, changes: state.changes + 1 }
    }
    case 'reason':
      return {
        ...state,
        reason: action.reason,
        issues: withoutIssues(state.issues, ['reason']),
        changes: state.changes + 1,
      }
    case 'fold': {
      const others = state.open.filter((id) => id !== action.id)
      return { ...state, open: action.open ? [...others, action.id] : others }
    }
    case 'refuse':
      return { ...state, issues: action.issues, tries: state.tries + 1 }
    case 'begin':
      return { ...startOf(action.edited), open: state.open, changes: state.changes + 1 }
  }
}

/** The value at a place of what is edited. */
export const editedAt = (state: Edited, at: At): Json | undefined => valueAt(state as unknown as Json, at)

/** The list at a place of what is edited. */
export const editedList = (state: Edited, at: At): Json[] => listAt(state as unknown as Json, at)
