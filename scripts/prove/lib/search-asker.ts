/**
 * Asks questions of each class for a while, as the product does, and prints how long the database took for
 * each search: all statements of it together. Bundled to .build/prove-search.js.
 */
import { readFileSync } from 'node:fs'
import { db } from '@/lib/core/db'
import { search } from '@/lib/search/queries'
import { searchQuerySchema } from '@/lib/search/schema'

type Asked = { name: string; queries: Record<string, string>[] }
type Slot = { client: { $on(event: 'query', listener: (event: { duration: number }) => void): void } }

const [classes, rounds] = JSON.parse(process.argv[2] ?? '[]') as [Asked[], number]
let spent = 0
let statements = 0
db()
const slot = (globalThis as unknown as Record<symbol, Slot>)[Symbol.for('linebook.db')]
slot?.client.$on('query', ({ duration }) => {
  spent += duration
  statements += 1
})

/** Time the database's process was given so far, in ms; what others took of the machine does not count. */
const [backend] = await db().$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
const working = (): number => {
  try {
    return Number(readFileSync(`/proc/${backend?.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return Number.NaN
  }
}

try {
  const results = []
  for (const { name, queries } of classes) {
    const times: number[] = []
    const worked: number[] = []
    let most = 0
    let found = 0
    for (let round = -1; round < rounds; round += 1) {
      for (const query of queries) {
        spent = 0
        statements = 0
        const before = working()
        const { counts } = await search(searchQuerySchema.parse({ locale: 'en', ...query }))
        // The first round fills the caches.
        if (round < 0) continue
        times.push(spent)
        worked.push(working() - before)
        most = Math.max(most, statements)
        found = Math.max(found, counts.report)
      }
    }
    results.push({ name, times, worked, statements: most, found })
  }
  process.stdout.write(JSON.stringify(results))
} finally {
  await db().$disconnect()
}
