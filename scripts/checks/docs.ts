/** Documents name only files and commands that exist. */
import path from 'node:path'
import { type Files, lineAt, type Problem } from './files'

const CODE = /`([^`\n]+)`/g
const LINK = /\]\(([^)\s]+)\)/g
const COMMAND = /\bnpm run ([\w:-]+)/g
/** Names only; patterns (`<kind>.ts`, `*.test.ts`, `…`) and addresses (`/pe/claro`) are none. */
const PATH = /^\.{0,2}[\w@[\]()-][\w@.[\]()/-]*$/
const ENDING = /\.(tsx?|mjs|mts|md|json|sql|prisma|css|png|svg|txt)$/
const TOP = new Set(['app', 'lib', 'prisma', 'scripts', 'e2e', 'docs', 'public', '.ci'])
/** Made by the build or at the first start; or names of another's files. */
const MADE =
  /^(\.data|\.build|\.next|node_modules|public\/i|lib\/core\/generated)(\/|$)|^(package|manifest\.generated)\.json$/

/** The folders and files of the project. */
function placesOf(files: Files): Set<string> {
  const places = new Set<string>(files.keys())
  for (const file of files.keys()) {
    for (let at = path.posix.dirname(file); at !== '.'; at = path.posix.dirname(at)) places.add(at)
  }
  return places
}

function names(token: string): boolean {
  if (!PATH.test(token) || token.startsWith('/') || MADE.test(token)) return false
  return ENDING.test(token) || (token.includes('/') && TOP.has(token.split('/')[0] ?? ''))
}

/** Whether a document means a file that is there: from the root, from its own folder, or by its last steps. */
function exists(places: Set<string>, file: string, token: string): boolean {
  const clean = token.replace(/\/$/, '')
  const candidates = [clean, path.posix.join(path.posix.dirname(file), clean)].map((one) =>
    path.posix.normalize(one),
  )
  // A bare name (`queries.ts`) tells how files are called, so one of them is enough.
  const last = `/${clean}`
  return candidates.some((one) => places.has(one)) || [...places].some((place) => place.endsWith(last))
}

/**
 * @param scripts names of the commands in package.json
 * @param extra files that exist and are not text, such as pictures
 */
export function docProblems(files: Files, scripts: string[], extra: string[] = []): Problem[] {
  const places = placesOf(new Map([...files, ...extra.map((file) => [file, ''] as const)]))
  return [...files]
    .filter(([file]) => file.endsWith('.md'))
    .flatMap(([file, text]) => {
      const missing = [...text.matchAll(CODE), ...text.matchAll(LINK)]
        .map((match) => ({ token: (match[1] ?? '').replace(/#.*$/, ''), at: match.index }))
        .filter(({ token }) => names(token) && !exists(places, file, token))
        .map(({ token, at }) => ({
          file,
          line: lineAt(text, at),
          message: `names ${token}, which does not exist`,
        }))
      const commands = [...text.matchAll(COMMAND)]
        .filter((match) => !scripts.some((name) => name === match[1] || `${match[1]}`.endsWith(':')))
        .map((match) => ({
          file,
          line: lineAt(text, match.index),
          message: `names npm run ${match[1]}, which package.json does not have`,
        }))
      return [...missing, ...commands]
    })
}
