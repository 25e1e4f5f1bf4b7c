/** All checks that need only the files, in the order they are reported. Bundled to .build/checks.js. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { missingPlatforms } from '../lib/lock-platforms.mjs'
import { budgetProblems, inWords, sizesOf } from './budget'
import { docProblems } from './docs'
import { type Files, type Problem, readFiles } from './files'
import { forbiddenProblems } from './forbidden'
import { importProblems } from './imports'
import { messageProblems } from './message-keys'
import { graphOf } from './module-graph'
import { readerPageProblems } from './reader-pages'

type Result = { title: string; problems: Problem[]; note?: string }

/** Pictures and other files that are no text. */
const othersIn = (root: string): string[] =>
  ['docs', 'public', 'e2e'].flatMap((folder) => {
    try {
      return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      )
    } catch {
      return []
    }
  })

function lockProblems(files: Files): Problem[] {
  const missing = Object.keys(
    missingPlatforms(JSON.parse(files.get('package-lock.json') ?? '{"packages":{}}')),
  )
  if (missing.length === 0) return []
  const message = `lacks ${missing.length} platforms' packages: run node scripts/complete-lock.mjs`
  return [{ file: 'package-lock.json', message }]
}

/** Runs every check on the project in a folder. */
export function runChecks(root: string): Result[] {
  const files = readFiles(root)
  const graph = graphOf(files)
  const scripts = Object.keys(JSON.parse(files.get('package.json') ?? '{}').scripts ?? {})
  return [
    { title: 'Import rules', problems: importProblems(files, graph) },
    { title: 'Reader pages', problems: readerPageProblems(files, graph) },
    { title: 'Messages', problems: messageProblems(files) },
    { title: 'File budget', problems: budgetProblems(files), note: inWords(sizesOf(files)) },
    { title: 'Documents', problems: docProblems(files, scripts, othersIn(root)) },
    { title: 'Forbidden words', problems: forbiddenProblems(files) },
    { title: 'Lock file', problems: lockProblems(files) },
  ]
}
