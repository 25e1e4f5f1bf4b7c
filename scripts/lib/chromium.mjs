// The browser of the tests: Chromium on the PATH, else Playwright's own, else Debian's package.
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { capture } from './process.mjs'
import { Refusal, step } from './say.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** A second package, so that pictures show Chinese. */
const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Nothing is asked of other hosts while tests run; root, as in most containers, may not use the sandbox. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
]

/** The Chromium on the PATH, if there is one. */
export function chromiumOnPath(searchPath = process.env.PATH ?? '') {
  const folders = searchPath.split(path.delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test')
  const file = chromium.executablePath()
  return file && existsSync(file) ? file : undefined
}

async function installPackages() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-y', '--no-install-recommends', '-qq']
  await capture('apt-get', ['update', '-qq'], { env })
  return (await capture('apt-get', ['install', ...options, ...PACKAGES], { env })).code === 0
}

/**
 * Makes sure that there is a browser.
 * @returns {Promise<string>} its program file
 * @throws {Refusal} saying how to get one
 */
export async function ensureChromium() {
  const found = chromiumOnPath() ?? playwrightsOwn()
  if (found) return found
  const debianAsRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (debianAsRoot && (await step('Installing Chromium', installPackages))) {
    const installed = chromiumOnPath()
    if (installed) return installed
  }
  throw new Refusal(
    `The browser tests need Chromium: install it so that "chromium" is on the PATH (Debian: apt-get install ${PACKAGES.join(' ')}), ` +
      'or run "npx playwright install chromium" where downloads from its host are allowed.',
  )
}
