// What npm run verify does, and npm test does first: everything that needs no database.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from '../build/build.mjs'
import { counted, runCheck, runVitest } from './runners.mjs'
import { FAILED, NONE, PASSED, sum } from './tally.mjs'

/** The checks are TypeScript, which Node.js 20 does not run. */
async function loadChecks(root) {
  const { build: bundle } = await import('esbuild')
  const outfile = path.join(root, '.build', 'checks.js')
  await bundle({
    absWorkingDir: root,
    entryPoints: ['scripts/checks/run.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}

const lineOf = ({ file, line, message }) => `  ${file}${line ? `:${line}` : ''} ${message}`

async function runChecks(root) {
  const { runChecks: run } = await loadChecks(root)
  let tally = NONE
  for (const { title, problems, note } of run(root)) {
    const result = {
      tally: problems.length === 0 ? PASSED : FAILED,
      output: problems.map(lineOf).join('\n'),
      note,
    }
    tally = sum(tally, await counted(title, () => result))
  }
  return tally
}

/**
 * Runs all checks and the pure tests; goes on after a failure, so that one run tells everything.
 * @param {string} root
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function verify(root) {
  await build(root, ['client', 'programs'])
  const packaged = (file) => path.join(root, 'node_modules', file)
  return sum(
    await runCheck(root, 'Format and lint', [
      packaged('@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '.',
    ]),
    await runCheck(root, 'Types of routes', [packaged('next/dist/bin/next'), 'typegen']),
    await runCheck(root, 'Types', [packaged('typescript/bin/tsc'), '--noEmit']),
    await runChecks(root),
    await runCheck(root, 'Dead code', [packaged('knip/bin/knip.js'), '--no-progress']),
    await runVitest(root, 'Pure tests', 'pure'),
  )
}
