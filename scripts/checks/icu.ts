/** The arguments of an ICU message: what a translation must have in common with the others. */

const TAG = /<(\/?)([a-zA-Z_][\w-]*)\s*\/?>/g
/** `'{'` and `'<'` are plain signs; a doubled apostrophe is one. */
const withoutQuoted = (message: string): string => message.replace(/''/g, '').replace(/'[{}<>#|][^']*'?/g, '')

/** Position after the brace that closes the one before `start`. */
function closing(text: string, start: number): number {
  let depth = 1
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('a brace is not closed')
}

function collect(text: string, found: Set<string>): void {
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const end = closing(text, at + 1)
    const inner = text.slice(at + 1, end)
    const [name = '', kind] = inner.split(',', 2).map((part) => part.trim())
    if (!/^\w+$/.test(name)) throw new Error(`"${name}" is no argument`)
    // A translation may choose by number where another does not: only the name has to agree.
    const choice = kind === 'plural' || kind === 'select' || kind === 'selectordinal'
    found.add(choice || !kind || kind === 'number' ? name : `${name}, ${kind}`)
    if (choice) for (const branch of branches(inner.split(',').slice(2).join(','))) collect(branch, found)
    at = end + 1
  }
}

function branches(text: string): string[] {
  const found: string[] = []
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const end = closing(text, at + 1)
    found.push(text.slice(at + 1, end))
    at = end + 1
  }
  if (found.length === 0) throw new Error('a choice has no branches')
  return found
}

/**
 * Names of arguments and tags, sorted: `count`, `date, date`, `<link>`.
 * @throws Error with what is wrong when the message cannot be read
 */
export function icuArguments(message: string): string[] {
  const text = withoutQuoted(message)
  const found = new Set<string>()
  collect(text, found)
  const open: string[] = []
  for (const [whole, end, name = ''] of text.matchAll(TAG)) {
    found.add(`<${name}>`)
    if (whole.endsWith('/>')) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`)
  return [...found].sort()
}
