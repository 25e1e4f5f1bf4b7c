/**
 * Which messages the code asks for. A key is written out, or has a computed part that stands for one
 * step of the key: t(`reason.${code}`) uses `reason.*`; t(code) uses every key right below its
 * namespace. Where keys come from elsewhere, a comment names them: `messages: common.nav.*`.
 */
import { type Files, isTest, lineAt } from './files'

/** One call; `keys` are patterns of which one must match, `certain` when each is written out. */
export type MessageUse = { file: string; line: number; keys: string[]; certain: boolean }

type Binding = { name: string; at: number; namespaces: string[] }

const BINDING =
  /\b(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(useTranslations|getTranslations|createTranslator|translator)\b(?:<[^>]*>)?\(/g
const INLINE = /\b(?:useTranslations|getTranslations)\(\s*'([^']*)'\s*\)\)?\(/g
const NOTE = /\bmessages:\s+([\w-]+\.[\w.*-]+)/g
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g
/** A string beside a comparison or an index is a value, not a key. */
const COMPARED = /([=!]==?\s*|\bcase\s+|\[\s*|\bin\s+)$/

/** Text of the first argument after an opening parenthesis, and of all of them. */
function callText(text: string, start: number): { first: string; whole: string } {
  let depth = 0
  let first: string | undefined
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if ('\'`"'.includes(sign)) {
      at += 1
      while (at < text.length && text[at] !== sign) at += text[at] === '\\' ? 2 : 1
    } else if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign) && depth > 0) depth -= 1
    else if (sign === ')') return { first: first ?? text.slice(start, at), whole: text.slice(start, at) }
    else if (sign === ',' && depth === 0) first ??= text.slice(start, at)
  }
  return { first: first ?? '', whole: text.slice(start) }
}

/** A branch of a choice that is no string: `done ? 'done' : state`, `WORDS[code] ?? 'other'`. */
const COMPUTED_BRANCH = /^[^'`]*\?\?|[?:]\s*[\w.]+(\[[^\]]*\])?\s*(:|$)/

/** Strings of an expression; a computed part becomes `*`. */
function literals(expression: string): string[] {
  const whole = COMPUTED_BRANCH.test(expression.trim()) ? ['*'] : []
  const written = [...expression.matchAll(LITERAL)]
    .filter((match) => !COMPARED.test(expression.slice(0, match.index)))
    .filter((match) => !/^\s*[=!]==/.test(expression.slice(match.index + match[0].length)))
    .map((match) => (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, '*'))
  return [...written, ...whole]
}

function namespacesOf(kind: string, argument: string): string[] {
  if (kind === 'createTranslator' || kind === 'translator') return ['']
  const named =
    /\bnamespace:([\s\S]*)/.exec(argument)?.[1] ?? (argument.trim().startsWith('{') ? '' : argument)
  const found = literals(named)
  return found.length > 0 ? found : ['']
}

const bindingsOf = (text: string): Binding[] =>
  [...text.matchAll(BINDING)].map((match) => ({
    name: match[1] ?? '',
    at: match.index,
    namespaces: namespacesOf(match[2] ?? '', callText(text, match.index + match[0].length).whole),
  }))

const join = (namespace: string, key: string): string => (namespace ? `${namespace}.${key}` : key)

function callAsUse(
  file: string,
  text: string,
  at: number,
  namespaces: string[],
  method: string,
  first: string,
) {
  const found = literals(first)
  const names = found.length > 0 ? found : ['*']
  const below = method === 'raw' ? ['', '.**'] : ['']
  const keys = namespaces.flatMap((namespace) =>
    names.flatMap((name) => below.map((end) => join(namespace, name) + end)),
  )
  return { file, line: lineAt(text, at), keys, certain: found.length > 0 && method !== 'has' }
}

function usesOfFile(file: string, text: string): MessageUse[] {
  const bindings = bindingsOf(text)
  const names = [...new Set([...bindings.map((binding) => binding.name), 't'])]
  const calls = new RegExp(`(?<![\\w.])(${names.join('|')})(?:\\.(rich|markup|raw|has))?\\(`, 'g')
  const called = [...text.matchAll(calls)].flatMap((match) => {
    const [whole, name, method = ''] = match
    // The nearest one above; a translator that was handed in knows full keys.
    const nearest = bindings.filter((binding) => binding.name === name && binding.at < match.index).at(-1)
    if (!nearest && !/\b[tT]ranslat/.test(text)) return []
    const { first } = callText(text, match.index + whole.length)
    return [callAsUse(file, text, match.index, nearest?.namespaces ?? [''], method, first)]
  })
  const inline = [...text.matchAll(INLINE)].map((match) => {
    const { first } = callText(text, match.index + match[0].length)
    return callAsUse(file, text, match.index, [match[1] ?? ''], '', first)
  })
  const notes = [...text.matchAll(NOTE)].map((match) => ({
    file,
    line: lineAt(text, match.index),
    keys: [match[1] ?? ''],
    certain: true,
  }))
  return [...called, ...inline, ...notes]
}

/** All uses in app and lib. */
export const usesIn = (files: Files): MessageUse[] =>
  [...files]
    .filter(([file]) => /^(app|lib)\/.*\.tsx?$/.test(file) && !isTest(file))
    .flatMap(([file, text]) => usesOfFile(file, text))

/** Whether a pattern stands for a key: `*` is within one step, `**` any number of steps. */
export function covers(pattern: string, key: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^.]*')
    .replaceAll('\u0000', '.*')
  return new RegExp(`^${source}$`).test(key)
}
