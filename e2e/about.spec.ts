/** The site's own texts: whole in three languages, and never without a way to reach somebody. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/test'

const LOCALES = ['en', 'es', 'zh'] as const
const TEXTS = path.resolve(import.meta.dirname, '..', 'lib', 'i18n', 'pages', 'en.json')
/** The method has an address of its own. */
const ABOUT_PAGES = Object.keys(JSON.parse(readFileSync(TEXTS, 'utf8'))).filter((name) => name !== 'method')

for (const locale of LOCALES) {
  test(`every text is there, its figures filled in: ${locale}`, async ({ page }) => {
    for (const name of ABOUT_PAGES) {
      const answer = await page.goto(`/${locale}/about/${name}`)
      expect(answer?.status(), name).toBe(200)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await main.textContent(), name).not.toMatch(/[{}]|::|undefined|NaN/)
      await page.getByRole('contentinfo').locator(`a[href="/${locale}/about/${name}"]`).waitFor()
    }
  })
}

test('without an address of its own the contact page leads to the moderators, and makes none up', async ({
  page,
}) => {
  await page.goto('/en/about/contact')
  const way = page.locator('#write')
  await expect(way).toContainText(/moderators/)
  await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0)
  await way.getByRole('link', { name: 'find the page' }).click()
  await expect(page).toHaveURL(/\/en$/)
})
