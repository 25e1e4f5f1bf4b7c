/** Messages exist in all three languages, take the same arguments, and are all used. */
import type { Files, Problem } from './files'
import { icuArguments } from './icu'
import { covers, usesIn } from './message-uses'

const FOLDER = 'lib/i18n/messages/'
const LOCALES = ['zh', 'es', 'en']

export type Messages = Map<string, string>

function flatten(value: unknown, key: string, into: Messages): void {
  if (typeof value === 'string') into.set(key, value)
  else if (value && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) flatten(inner, `${key}.${name}`, into)
  }
}

/** All messages of a language by full key, and the area files that hold them. */
export function messagesOf(files: Files, locale: string): Messages {
  const messages: Messages = new Map()
  for (const [file, text] of files) {
    const area = file.startsWith(`${FOLDER}${locale}/`) && /([\w-]+)\.json$/.exec(file)?.[1]
    if (area) flatten(JSON.parse(text), area, messages)
  }
  return messages
}

const fileOf = (locale: string, key: string): string => `${FOLDER}${locale}/${key.split('.')[0]}.json`

function argumentsOf(locale: string, key: string, message: string): string | Problem {
  try {
    return icuArguments(message).join(' ')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { file: fileOf(locale, key), message: `message ${key}: ${why}` }
  }
}

/** Keys and arguments that the languages do not share. */
function differences(all: Map<string, Messages>): Problem[] {
  const keys = new Set([...all.values()].flatMap((messages) => [...messages.keys()]))
  return [...keys].flatMap((key) => {
    const seen: { locale: string; found: string }[] = []
    const problems: Problem[] = []
    for (const [locale, messages] of all) {
      const message = messages.get(key)
      if (message === undefined || message.trim() === '') {
        problems.push({ file: fileOf(locale, key), message: `message ${key} is missing in ${locale}` })
        continue
      }
      const found = argumentsOf(locale, key, message)
      if (typeof found === 'string') seen.push({ locale, found })
      else problems.push(found)
    }
    const first = seen[0]
    const other = seen.find((one) => one.found !== first?.found)
    if (first && other) {
      const what = `${first.locale} (${first.found}) and ${other.locale} (${other.found})`
      problems.push({
        file: fileOf(other.locale, key),
        message: `message ${key}: arguments differ in ${what}`,
      })
    }
    return problems
  })
}

export function messageProblems(files: Files): Problem[] {
  const all = new Map(LOCALES.map((locale) => [locale, messagesOf(files, locale)]))
  const keys = [...(all.get('en') ?? new Map()).keys()]
  const uses = usesIn(files)
  const unknown = uses
    .filter((use) => use.certain && !use.keys.some((pattern) => keys.some((key) => covers(pattern, key))))
    .map((use) => ({
      file: use.file,
      line: use.line,
      message: `no message has the key ${use.keys.join(' or ')}`,
    }))
  const patterns = uses.flatMap((use) => use.keys)
  const unused = keys
    .filter((key) => !patterns.some((pattern) => covers(pattern, key)))
    .map((key) => ({ file: fileOf('en', key), message: `message ${key} is not used` }))
  return [...differences(all), ...unknown, ...unused]
}
