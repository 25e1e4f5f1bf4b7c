import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { printTable } from '../prove/lib/table.mjs'
import { openBareHouse } from './search-house.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')
const FIRST_MIN = 0.85
const THREE_MIN = 0.95
const OUTPUT_MAX = 64 * 2 ** 20

const share = (list, fits) => (list.length === 0 ? 1 : list.filter(fits).length / list.length)
const percent = (value) => `${(value * 100).toFixed(1)}%`

function rowOf(name, list) {
  const first = share(list, ({ place }) => place === 0)
  const three = share(list, ({ place }) => place >= 0)
  return { first, three, cells: [name, list.length, percent(first), percent(three)] }
}

export async function main() {
  const { values } = parseArgs({ options: { misses: { type: 'boolean' }, file: { type: 'string' } } })
  const house = await openBareHouse(root, { 'bench-search': 'scripts/bench/search-judge.ts' })
  try {
    const args = [path.join(root, '.build', 'bench-search.js'), root, ...(values.file ? [values.file] : [])]
    const { stdout, status } = spawnSync(process.execPath, args, {
      env: house.env,
      encoding: 'utf8',
      maxBuffer: OUTPUT_MAX,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (status !== 0) throw new Error('The questions could not be asked.')
    const results = JSON.parse(stdout)
    const halves = ['tuned', 'aside'].map((half) => results.filter((one) => one.half === half))
    const rows = halves.flatMap((list, index) => {
      const name = index === 0 ? 'tuned by' : 'put aside'
      const languages = ['zh', 'es', 'en'].map((locale) =>
        rowOf(
          `  ${locale}`,
          list.filter((one) => one.locale === locale),
        ),
      )
      return [{ ...rowOf(name, list), counts: true }, ...languages]
    })
    printTable(
      ['questions', 'asked', 'first', 'of three'],
      rows.map(({ cells }) => cells),
    )
    if (values.misses) {
      for (const { locale, question, place, found } of halves[0].filter((one) => one.place !== 0)) {
        console.log(
          `${place < 0 ? '✗' : place + 1}  ${locale}  ${question}  →  ${found.slice(1).join(', ')}  instead of  ${found[0]}`,
        )
      }
    }
    if (rows.some(({ counts, first, three }) => counts && (first < FIRST_MIN || three < THREE_MIN))) {
      console.log(`Asked for: first ${percent(FIRST_MIN)}, of three ${percent(THREE_MIN)}, in both halves.`)
      process.exitCode = 1
    }
  } finally {
    await house.close()
  }
}
