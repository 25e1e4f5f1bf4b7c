/** Every page for everyone: what axe finds, in both themes, and no flash on the way to one's theme. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/catalog/vocabulary'
import { newestReport } from './fixtures/database'
import { postReport } from './fixtures/report'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
const GRAVE = new Set(['serious', 'critical'])
const LOOKS: { theme: 'light' | 'dark'; locale: Locale }[] = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'zh' },
]
const READER_PAGES = [
  '',
  '/pe',
  '/pe/claro',
  '/pe/claro/cancel',
  '/gb/ee/keep-alive',
  '/guides/leave-well',
  '/method',
]
const APP_PAGES = ['/sign-in', '/search?q=claro', '/search?q=qqqq', '/pe/claro/cancel/report']

async function expectNothingGrave(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(grave, page.url()).toEqual([])
}

for (const { theme, locale } of LOOKS) {
  const t = wordsOf(locale)
  test.describe(`${theme}, ${locale}`, () => {
    test.use({ colorScheme: theme })
    // Colours are the same on a phone; what is looked at there is how things stand.
    test.skip(({ isMobile }) => isMobile && theme === 'light', 'once on a phone')

    test('reader pages', async ({ page }) => {
      for (const path of READER_PAGES) {
        await page.goto(`/${locale}${path}`)
        await expectNothingGrave(page)
      }
    })

    test('forms and search', async ({ page }) => {
      for (const path of APP_PAGES) {
        await page.goto(`/${locale}${path}`)
        await expectNothingGrave(page)
      }
      await page.goto(`/${locale}/pe/claro/cancel/report`)
      await page.getByRole('button', { name: t('report.send_signed_out') }).click()
      await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeFocused()
      await expectNothingGrave(page)
    })

    test('the account, its reports, the queue and a case', async ({ signedIn, place }) => {
      const { member, page: author } = await signedIn({ locale })
      await author.goto(`/${locale}/account`)
      await expectNothingGrave(author)
      const { id } = await postReport(
        author,
        'jp/povo/cancel',
        `Nothing came of it, in ${theme} and ${locale}.`,
      )
      const { caseId } = await newestReport(place.databaseUrl, member.email)
      for (const path of ['/account/reports', `/account/reports/${id}`, `/account/reports/${id}/edit`]) {
        await author.goto(`/${locale}${path}`)
        await expect(author.locator('.skeleton')).toHaveCount(0)
        await expectNothingGrave(author)
      }
      await author.goto(`/${locale}/pe/entel/keep-alive/propose`)
      await author.getByRole('button', { name: t('edit.statement.add') }).click()
      for (const fold of await author.locator('.statement-card.open details').all()) {
        await fold.evaluate((details: HTMLDetailsElement) => details.setAttribute('open', ''))
      }
      await author.getByRole('button', { name: t('edit.send.button'), exact: true }).click()
      await expect(author.getByRole('alert').filter({ has: author.getByRole('heading') })).toBeFocused()
      await expectNothingGrave(author)
      for (const path of ['/guides/leave-well/propose', '/new?country=pe', '/account/proposals']) {
        await author.goto(`/${locale}${path}`)
        await expect(author.locator('.skeleton')).toHaveCount(0)
        await expectNothingGrave(author)
      }
      const { page: desk } = await signedIn({ role: 'moderator', locale })
      await desk.goto(`/${locale}/moderation`)
      await expect(desk.locator('.queue li').first()).toBeVisible()
      await expectNothingGrave(desk)
      await desk.goto(`/${locale}/moderation/${caseId}`)
      await expect(desk.getByRole('button', { name: t('moderation.decide.reject') })).toBeVisible()
      await expectNothingGrave(desk)
    })
  })
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('dark and light follow the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/en/pe')
  const dark = await paper(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => paper(page)).not.toBe(dark)
})

test('a chosen theme is kept and stands before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const t = wordsOf('en')
  // Nothing is painted before there is a body: what the document says then is what is seen first.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.body) return
      Object.assign(window, { themeAtFirst: document.documentElement.dataset.theme ?? 'none' })
      seen.disconnect()
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  const first = () => page.evaluate(() => (window as { themeAtFirst?: string }).themeAtFirst)
  await page.goto('/en/pe')
  expect(await first()).toBe('none')
  const light = await paper(page)
  await page.getByRole('combobox', { name: t('read.site.theme') }).selectOption('dark')
  await expect.poll(() => paper(page)).not.toBe(light)
  for (const path of ['/en/pe/claro/cancel', '/en/sign-in']) {
    await page.goto(path)
    expect(await first(), path).toBe('dark')
  }
})
