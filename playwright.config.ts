import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_ARGUMENTS, chromiumOnPath } from './scripts/lib/chromium.mjs'

/** Undefined leaves it to the Chromium that Playwright brings. */
const launchOptions = { executablePath: chromiumOnPath(), args: CHROMIUM_ARGUMENTS }

/** Journeys whose point is not the width of the screen run once. */
const ONLY_DESKTOP =
  /(history|admin|propose|moderation|outage|sign-in|openid|about|drafts|reading-plain)\.spec\.ts$/

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
  // Looking at many pages takes long on a busy machine; nothing waits for this time to pass.
  timeout: 150_000,
  expect: { timeout: 15_000 },
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
