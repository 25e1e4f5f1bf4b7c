/** Sources are kept once and cited many times. */
import type { Tx } from '@/lib/core/db'
import type { SourceInput } from './content/source'

const day = (text: string | undefined) => (text ? new Date(`${text}T00:00:00Z`) : null)

/** The columns of a source; everything but its id and when it was stored. */
export const sourceColumns = (source: SourceInput) => ({
  key: source.key,
  url: source.url ?? null,
  title: source.title,
  publisher: source.publisher ?? null,
  kind: source.kind,
  language: source.language ?? null,
  jurisdiction: source.jurisdiction ?? null,
  published: source.published ?? null,
  lastCheckedOn: day(source.checkedOn),
  checkVerdict: source.checkVerdict ?? null,
  commercial: source.commercial,
})

/**
 * Stores sources that are not there yet. One that is there keeps what it says: only gaps are filled,
 * and a later check of it is noted, so that citing a source cannot rewrite it for everyone else.
 * @param recordedAt when they were gathered, where that was before now: what has no date of its own is
 *   dated by it
 * @returns id of each given key
 */
export async function upsertSources(
  tx: Tx,
  sources: SourceInput[],
  recordedAt?: Date,
): Promise<Map<string, string>> {
  const byKey = new Map(sources.map((source) => [source.key, source]))
  const keys = [...byKey.keys()]
  if (keys.length === 0) return new Map()
  const known = await tx.source.findMany({ where: { key: { in: keys } } })
  for (const row of known) {
    const given = sourceColumns(byKey.get(row.key) as SourceInput)
    const newer = given.lastCheckedOn && (!row.lastCheckedOn || given.lastCheckedOn > row.lastCheckedOn)
    const data = {
      ...(!row.publisher && given.publisher && { publisher: given.publisher }),
      ...(!row.language && given.language && { language: given.language }),
      ...(!row.jurisdiction && given.jurisdiction && { jurisdiction: given.jurisdiction }),
      ...(!row.published && given.published && { published: given.published }),
      ...(!row.commercial && given.commercial && { commercial: true }),
      ...(newer && { lastCheckedOn: given.lastCheckedOn, checkVerdict: given.checkVerdict }),
    }
    if (Object.keys(data).length > 0) await tx.source.update({ where: { id: row.id }, data })
  }
  if (known.length < keys.length) {
    // Two publishers may bring the same source at once: the first one's row is used by both.
    const there = new Set(known.map((row) => row.key))
    const missing = [...byKey.values()].filter((source) => !there.has(source.key))
    const data = missing.map((source) => ({ ...sourceColumns(source), createdAt: recordedAt }))
    await tx.source.createMany({ data, skipDuplicates: true })
  }
  return sourceIds(tx, keys)
}

/** Ids of stored sources by key; keys that are not stored are absent. */
export async function sourceIds(tx: Tx, keys: string[]): Promise<Map<string, string>> {
  const rows = await tx.source.findMany({ where: { key: { in: keys } }, select: { id: true, key: true } })
  return new Map(rows.map((row) => [row.key, row.id]))
}
