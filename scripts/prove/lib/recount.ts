/**
 * Recounts every practice cell from the published reports and compares with what is stored; changes
 * nothing. Bundled and run by the proof of kills; prints one JSON list of pages that differ.
 */
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { recomputePractice } from '@/lib/standing/recompute'

const TRANSACTION_TIMEOUT_MS = 60_000
class Undo extends Error {}

async function recount(entryId: string): Promise<{ before: string; after: string }> {
  const found = { before: '', after: '' }
  const read = (tx: Pick<ReturnType<typeof db>, 'practiceCell'>) =>
    tx.practiceCell
      .findMany({
        where: { entryId },
        omit: { updatedAt: true },
        orderBy: [{ channel: 'asc' }, { abroad: 'asc' }, { holder: 'asc' }],
      })
      .then((cells) => JSON.stringify(cells))
  await db()
    .$transaction(
      async (tx) => {
        found.before = await read(tx)
        await recomputePractice(tx, entryId, now())
        found.after = await read(tx)
        throw new Undo()
      },
      { timeout: TRANSACTION_TIMEOUT_MS },
    )
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
  return found
}

const entries = await db().entry.findMany({
  where: { OR: [{ reports: { some: {} } }, { practiceCells: { some: {} } }] },
  select: { id: true, path: true },
})
const differing: { path: string; before: string; after: string }[] = []
for (const { id, path } of entries) {
  const { before, after } = await recount(id)
  if (before !== after) differing.push({ path, before, after })
}
const cells = await db().practiceCell.count()
console.log(JSON.stringify({ pages: entries.length, cells, differing }))
await db().$disconnect()
