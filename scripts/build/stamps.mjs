// Remembers of which sources each part of the build was made.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const fileOf = (root, part) => path.join(root, '.build', `${part}.stamp`)

/** Whether a part was made of these sources and its results are still there. */
export function isFresh(root, part, mark, results) {
  const file = fileOf(root, part)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== mark) return false
  return results.every((result) => existsSync(path.join(root, result)))
}

/** Forgets a part before it is made again: what an interrupted build leaves is never taken as whole. */
export function forget(root, part) {
  rmSync(fileOf(root, part), { force: true })
}

/** Notes that a part is made. */
export function remember(root, part, mark) {
  mkdirSync(path.join(root, '.build'), { recursive: true })
  writeFileSync(fileOf(root, part), mark)
}
