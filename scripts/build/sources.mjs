// Which files a part of the build is made of, and one short hash that changes when any of them does.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const SKIPPED_FOLDERS = new Set(['node_modules', 'generated', 'testing'])
const SKIPPED_FILES = /(\.test\.tsx?|\.md|\.generated\.json|\.d\.mts)$/
/** Made by the build itself. */
const MADE = path.join('public', 'i')

/** All files below a file or folder, without tests, documents and what the build makes. */
export function filesBelow(root, place) {
  const full = path.join(root, place)
  if (!existsSync(full) || place === MADE) return []
  if (statSync(full).isFile()) return SKIPPED_FILES.test(place) ? [] : [place]
  return readdirSync(full)
    .filter((name) => !name.startsWith('.') && !SKIPPED_FOLDERS.has(name))
    .sort()
    .flatMap((name) => filesBelow(root, path.join(place, name)))
}

/**
 * Hash of the content of files and folders, and of the Node.js that builds them.
 * @param {string} root
 * @param {string[]} places
 */
export function fingerprint(root, places) {
  const hash = createHash('sha256').update(process.version)
  for (const file of places.flatMap((place) => filesBelow(root, place))) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}
