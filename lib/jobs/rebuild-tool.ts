/**
 * A program of its own: makes again, from the published revisions, everything that is made from them.
 * Readers see each page whole at any time; running it twice changes nothing.
 */
import { db } from '@/lib/core/db'
import { rebuildProjection } from '@/lib/entries/rebuild-projection'

try {
  const pages = await rebuildProjection()
  process.stdout.write(`Statements, citations and labels of ${pages} pages were made again.\n`)
} finally {
  await db().$disconnect()
}
