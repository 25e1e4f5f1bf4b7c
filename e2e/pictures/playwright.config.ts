/** `npm run screenshots`: pictures of the site, made as the tests are. */
import { defineConfig, devices } from '@playwright/test'
import base from '../../playwright.config'

export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'pictures.ts',
  globalSetup: '../global-setup.ts',
  workers: 1,
  timeout: 15 * 60_000,
  projects: [{ name: 'pictures', use: { ...devices['Desktop Chrome'] } }],
})
