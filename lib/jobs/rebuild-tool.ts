/**
 * A program of its own: makes again, from what people wrote, everything that is made from it.
 * Readers see each page whole at any time; running it twice changes nothing.
 */
import { db } from '@/lib/core/db'
import { rebuildProjection } from '@/lib/entries/rebuild-projection'
import { rebuildSearch } from '@/lib/search/documents/rebuild'

try {
  const pages = await rebuildProjection()
  process.stdout.write(`Statements, citations and labels of ${pages} pages were made again.\n`)
  const { entries, reports, questions } = await rebuildSearch()
  process.stdout.write(`Search: ${entries} pages, ${reports} reports and ${questions} questions indexed.\n`)
} finally {
  await db().$disconnect()
}
