/** Reading and searching with JavaScript off, and how little of it there is when it is on. */
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { LOCALE_NAMES, LOCALE_TAGS } from '@/lib/i18n/formats'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const PATHS = [
  '',
  '/pe',
  '/pe/claro',
  '/pe/all/kyc',
  '/world/all/delete-esim-profile',
  '/guides/leave-well',
  '/method',
]
/** Reader pages, and interactive ones: below a place, and those this visitor may not know of. */
const NOWHERE = [
  '/pe/nobody/cancel',
  '/guides/none',
  '/nowhere',
  '/xx/claro',
  '/pe/claro/nothing/report',
  '/pe/nobody/cancel/report',
  '/moderation',
  '/account/reports/1',
]
const SCRIPT_BYTES_MAX = 15 * 1024

/** Who the page says it is, in its head. */
async function expectHead(page: Page, base: string, locale: string, path: string) {
  const head = page.locator('head')
  await expect(head.locator('title')).toHaveCount(1)
  await expect(page).toHaveTitle(/\S · Linebook$/)
  await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', `${base}/${locale}${path}`)
  for (const other of LOCALES) {
    await expect(head.locator(`link[rel=alternate][hreflang="${LOCALE_TAGS[other]}"]`)).toHaveAttribute(
      'href',
      `${base}/${other}${path}`,
    )
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of LOCALES) {
    const t = wordsOf(locale)
    test(`pages are whole, in ${locale}`, async ({ page, place }) => {
      for (const path of PATHS) {
        const answer = await page.goto(`/${locale}${path}`)
        expect(answer?.status(), path).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', LOCALE_TAGS[locale])
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectHead(page, place.baseUrl, locale, path)
      }
    })

    test(`the language switch keeps the page, from ${locale}`, async ({ page }) => {
      for (const other of LOCALES) {
        await page.goto(`/${locale}/pe/all/kyc`)
        await page.getByRole('link', { name: LOCALE_NAMES[other], exact: true }).click()
        await expect(page).toHaveURL(new RegExp(`/${other}/pe/all/kyc$`))
      }
    })

    test(`the question box is a plain form, in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}`)
      await page.getByRole('searchbox', { name: t('read.home.ask_label') }).fill('claro peru cancel')
      await page.getByRole('button', { name: t('read.home.ask'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`))
      await page.locator(`main a[href="/${locale}/pe/claro/cancel"]`).first().click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/pe/claro/cancel$`))
    })

    test(`nothing there: a whole page that says so, in ${locale}`, async ({ page, expectComplaint }) => {
      expectComplaint(/status of 404/)
      for (const path of NOWHERE) {
        const answer = await page.goto(`/${locale}${path}`)
        expect(answer?.status(), path).toBe(404)
        await expect(page.locator('html')).toHaveAttribute('lang', LOCALE_TAGS[locale])
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('read.missing.title'))
      }
      await page.getByRole('searchbox').fill('claro')
      await page.getByRole('button', { name: t('read.home.ask'), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=claro$`))
    })
  }
})

test('reader pages carry no framework and little script', async ({ page }) => {
  for (const path of PATHS) {
    const scripts: Promise<Buffer>[] = []
    const addresses: string[] = []
    const note = (response: import('@playwright/test').Response) => {
      if (response.request().resourceType() !== 'script') return
      addresses.push(new URL(response.url()).pathname)
      scripts.push(response.body())
    }
    page.on('response', note)
    await page.goto(`/en${path}`, { waitUntil: 'networkidle' })
    page.off('response', note)
    expect(await page.locator('script:not([data-keep])').count(), path).toBe(0)
    expect(addresses.filter((address) => !address.startsWith('/i/'))).toEqual([])
    const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX)
  }
})
