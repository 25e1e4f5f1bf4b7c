// Runs the test programs, shows what they say when something failed, and counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { capture } from './process.mjs'
import { step } from './say.mjs'
import { FAILED, ofPlaywright, ofVitest, PASSED, sum, verdict } from './tally.mjs'

/** Another program's colours are no use in a captured text. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined, CI: '1' }

/** A part that takes longer than this hangs. */
const PART_LIMIT_MS = 20 * 60_000

/** A step whose result is a tally: its line tells the numbers, its output is shown when it failed. */
export async function counted(title, run) {
  let result
  try {
    await step(title, async () => {
      result = await run()
      if (result.tally.failed > 0) throw new Error(title)
      return result.note ?? verdict(result.tally).line
    })
  } catch (error) {
    if (!result) console.error(error)
    else if (result.output) console.error(`${result.output.trim()}\n`)
  }
  return result?.tally ?? FAILED
}

/**
 * A program of node_modules, or a script, that says by its exit code alone how it went.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export const runCheck = (root, title, args, env = {}) =>
  counted(title, async () => {
    const { code, output } = await capture(process.execPath, args, {
      cwd: root,
      timeout: PART_LIMIT_MS,
      env: { ...process.env, ...PLAIN, ...env },
    })
    return { tally: code === 0 ? PASSED : FAILED, output, note: '' }
  })

/** A test program that writes a report; one that ended badly without saying why counts as a failure. */
function runReported(root, title, makeArgs, env, count) {
  return counted(title, async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'linebook-report-'))
    const file = path.join(folder, 'report.json')
    try {
      const { code, output } = await capture(process.execPath, makeArgs(file), {
        cwd: root,
        timeout: PART_LIMIT_MS,
        env: { ...process.env, ...PLAIN, ...env(file) },
      })
      const tally = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : FAILED
      return { tally: code !== 0 && tally.failed === 0 ? sum(tally, FAILED) : tally, output }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** One of vitest's projects. */
export const runVitest = (root, title, project, env = {}) =>
  runReported(
    root,
    title,
    (file) => [
      ...[path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    ],
    () => env,
    ofVitest,
  )

/** The browser tests. */
export const runPlaywright = (root, title, env = {}) =>
  runReported(
    root,
    title,
    () => [path.join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    (file) => ({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    ofPlaywright,
  )
