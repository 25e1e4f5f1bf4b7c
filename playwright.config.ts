import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium of this machine; undefined leaves it to the one that Playwright brings. */
function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  for (const file of NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))) {
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // The next one, then.
    }
  }
  return undefined
}

const launchOptions = {
  executablePath: installedChromium(),
  // Root, as in most containers, may not use the sandbox.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
}

/** Journeys whose point is not the width of the screen run once. */
const ONLY_DESKTOP = /(moderation|outage|sign-in|drafts|reading-plain)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  reporter: [['list']],
  fullyParallel: true,
  forbidOnly: true,
  // A second try would hide what the first one found.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // A reader's clock is seldom the server's.
    timezoneId: 'America/Lima',
    trace: 'retain-on-failure',
    launchOptions,
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] } },
    { name: 'phone', use: { ...devices['Pixel 7'] }, testIgnore: ONLY_DESKTOP },
  ],
})
