// A folder that holds exactly what the Dockerfile's last stage copies, and that its account cannot write.
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { explain } from '../../lib/advice.mjs'
import { capture } from '../../lib/process.mjs'
import { Refusal } from '../../lib/say.mjs'
import { readDockerfile } from '../../ship/image.mjs'

/** What the stage of packages begins with. */
const MANIFESTS = ['package.json', 'package-lock.json', '.npmrc']
const WRITABLE = 0o222

/** The account that runs it: as root any that is nobody, else ourselves. */
export function accountOf() {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((text) => text.split(':'))
    .find(([name]) => name === 'nobody')
  if (!line) throw new Refusal('This system has no account "nobody" to run the image as.')
  return { uid: Number(line[2]), gid: Number(line[3]) }
}

/** Takes the right to write from everyone, or gives it back to its owner. */
export function setWritable(folder, writable) {
  const stat = lstatSync(folder)
  if (stat.isSymbolicLink()) return
  chmodSync(folder, writable ? stat.mode | 0o200 : (stat.mode | 0o444) & ~WRITABLE)
  if (!stat.isDirectory()) return
  for (const name of readdirSync(folder)) setWritable(path.join(folder, name), writable)
}

/** Every production package of the lock file, and none else. */
async function installPackages(root, target) {
  mkdirSync(target, { recursive: true })
  for (const file of MANIFESTS) cpSync(path.join(root, file), path.join(target, file))
  const env = { ...process.env, NODE_ENV: '', npm_config_omit: '' }
  const result = await capture('npm', ['ci', '--omit=dev'], { cwd: target, env })
  if (result.code !== 0) throw new Refusal(explain('npm ci --omit=dev', result.output))
}

/** Whether a path is one of those that the build stage takes away, or below it. */
const isBelow = (place, folders) =>
  folders.some((folder) => place === folder || place.startsWith(`${folder}/`))

/**
 * Makes the folder.
 * @param {{ root: string, folder: string, scratch: string }} options scratch: where packages are installed
 * @returns {Promise<{ image: object, places: string[] }>} what was copied
 * @throws {Refusal} something that the Dockerfile copies is not there
 */
export async function makeImageFolder({ root, folder, scratch }) {
  const image = readDockerfile(root)
  mkdirSync(folder)
  for (const { from, source, target } of image.copies) {
    const place = path.join(folder, target)
    mkdirSync(path.dirname(place), { recursive: true })
    if (from === 'packages') {
      await installPackages(root, scratch)
      renameSync(path.join(scratch, source), place)
      continue
    }
    cpSync(path.join(root, source), place, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !isBelow(path.relative(root, file).split(path.sep).join('/'), image.removed),
    })
  }
  rmSync(scratch, { recursive: true, force: true })
  return { image, places: image.copies.map(({ target }) => target) }
}
