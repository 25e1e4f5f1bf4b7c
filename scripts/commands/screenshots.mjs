import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { ensureChromium } from '../lib/chromium.mjs'
import { ensureInstalled } from '../lib/install.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')
const PLAYWRIGHT = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js')
const CONFIG = path.join(root, 'e2e', 'pictures', 'playwright.config.ts')

/** Makes the pictures on a throw-away site of its own; exit code 1 when one could not be made. */
export async function main() {
  await ensureInstalled(root)
  await ensureChromium()
  const folder = process.argv[2]
  const env = { ...process.env, ...(folder ? { PICTURES_FOLDER: path.resolve(folder) } : {}) }
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', '--config', CONFIG], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
