// Installs the packages of the lock file when they are not there, with Node.js alone.
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { explain } from './advice.mjs'
import { capture } from './process.mjs'
import { Refusal, step } from './say.mjs'

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Whether what is installed is what the lock file says. npm writes the list of what it installed last,
 * so an interrupted installation never matches.
 * @param {{ packages: object }} lock package-lock.json
 * @param {{ packages: object } | undefined} installed node_modules/.package-lock.json
 * @param {{ platform: string, arch: string }} machine
 */
export function installedMatches(lock, installed, machine) {
  if (!installed) return false
  // Binaries are optional packages, one a platform; esbuild's tells for which one was installed.
  if (!(`node_modules/@esbuild/${machine.platform}-${machine.arch}` in installed.packages)) return false
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '')
  return (
    wanted.every(([place, entry]) => {
      const found = installed.packages[place]
      return found ? found.version === entry.version : entry.optional === true
    }) && Object.keys(installed.packages).every((place) => place in lock.packages)
  )
}

/** npm's own program file where npm started us, else npm from the PATH. */
function npm() {
  const file = process.env.npm_execpath
  if (file && path.basename(file) === 'npm-cli.js' && existsSync(file)) return [process.execPath, [file]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/** An account without a home of its own cannot use npm's usual cache. */
function cacheOption(root) {
  try {
    accessSync(os.homedir(), constants.W_OK)
    return []
  } catch {
    const cache = path.join(root, '.data', 'npm-cache')
    mkdirSync(cache, { recursive: true })
    return ['--cache', cache]
  }
}

/**
 * Makes node_modules what package-lock.json says; does nothing if it is so already.
 * @throws {Refusal} with what to do
 */
export async function ensureInstalled(root) {
  const lock = read(path.join(root, 'package-lock.json'))
  const list = path.join(root, 'node_modules', '.package-lock.json')
  const machine = { platform: process.platform, arch: process.arch }
  if (installedMatches(lock, existsSync(list) ? read(list) : undefined, machine)) return
  await step('Installing packages from the lock file', async () => {
    const [command, first] = npm()
    const args = [...first, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
    const result = await capture(command, [...args, ...cacheOption(root)], {
      cwd: root,
      // Set by "npm start --omit=…" and by hosts for production: the build needs every package.
      env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_production: '' },
    })
    if (result.code !== 0) throw new Refusal(explain('Installing packages', result.output))
  })
}
