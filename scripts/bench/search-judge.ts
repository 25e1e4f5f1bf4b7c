/**
 * Asks every judged question and says how often the right page came first, and among the first three.
 * Bundled and run by `search.mjs` against a database of its own; prints JSON.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@/lib/catalog/vocabulary'
import { db } from '@/lib/core/db'
import { search } from '@/lib/search/queries'
import { searchQuerySchema } from '@/lib/search/schema'

export type Judged = {
  locale: Locale
  question: string
  half: 'tuned' | 'aside'
  place: number
  found: string[]
}

const LOOKED_AT = 3

/** Fixed for ever: which half a question is in depends on its words alone. */
const halfOf = (question: string): Judged['half'] =>
  (createHash('sha256').update(question).digest()[0] ?? 0) % 2 === 0 ? 'tuned' : 'aside'

function questionsIn(file: string) {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line) => {
    if (!line || line.startsWith('#')) return []
    const [locale, question = '', ...pages] = line.split('|').map((part) => part.trim())
    return [{ locale: locale as Locale, question, pages }]
  })
}

const [root = '', file = path.join(root, 'scripts/bench/data/search-judged.txt')] = process.argv.slice(2)
try {
  const results: Judged[] = []
  for (const { locale, question, pages } of questionsIn(file)) {
    const { items } = await search(searchQuerySchema.parse({ q: question, locale }))
    const found = items.slice(0, LOOKED_AT).map((item) => item.path)
    // 0 is first; -1 is not among those looked at.
    const place = found.findIndex((at) => pages.includes(at))
    results.push({ locale, question, half: halfOf(question), place, found: [pages.join(' or '), ...found] })
  }
  process.stdout.write(JSON.stringify(results))
} finally {
  await db().$disconnect()
}
