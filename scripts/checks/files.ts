/** The files a check looks at, as a map from path to text, so that a test can plant a violation in memory. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Text of each file by its path from the project's root, with forward slashes. */
export type Files = ReadonlyMap<string, string>

/** What a check found wrong, in words for who reads the terminal. */
export type Problem = { file: string; line?: number; message: string }

const SKIPPED = new Set(['node_modules', 'generated', 'test-results', 'playwright-report'])
const TEXT = /\.(tsx?|mts|mjs|css|json|md|sql|prisma|html|svg|ya?ml)$|^(LICENSE|run)$/
/** Hidden names that belong to the project. */
const HIDDEN = new Set(['.ci', '.npmrc', '.gitignore'])
const MADE = new Set(['public/i', 'next-env.d.ts', 'lib/islands/manifest.generated.json'])

/** Reads all text files of the project; neither packages nor what the build makes. */
export function readFiles(root: string): Files {
  const files = new Map<string, string>()
  const visit = (place: string) => {
    for (const name of readdirSync(path.join(root, place)).sort()) {
      const file = place ? `${place}/${name}` : name
      if (SKIPPED.has(name) || MADE.has(file) || (name.startsWith('.') && !HIDDEN.has(name))) continue
      if (statSync(path.join(root, file)).isDirectory()) visit(file)
      else if (TEXT.test(name) || HIDDEN.has(name)) {
        files.set(file, readFileSync(path.join(root, file), 'utf8'))
      }
    }
  }
  if (existsSync(root)) visit('')
  return files
}

/** Files of the program itself. */
export const isSource = (file: string): boolean => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts')

/** Tests may look everywhere; only the rules about programs and readers do not bind them. */
export const isTest = (file: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(file) || /^(e2e|lib\/testing|scripts\/vitest)\//.test(file)

/** The number of the line at an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
