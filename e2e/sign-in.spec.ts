/** Signing in where mail is read elsewhere, by scanners too. */
import type { Page } from '@playwright/test'
import { newEmail } from './fixtures/database'
import { askForMail, codeIn, linkIn, mailTo } from './fixtures/sign-in'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const t = wordsOf('en')
const HERE = (page: Page) => page.getByRole('button', { name: t('auth.confirm.button') })
const ACCOUNT = '/en/account'

async function typeCode(page: Page, code: string) {
  await page.getByRole('textbox', { name: t('auth.sign_in.code') }).fill(code)
  await page.getByRole('button', { name: t('auth.sign_in.finish'), exact: true }).click()
}

test('a scanner that opens the link burns nothing', async ({ page, visitor, place }) => {
  const email = newEmail('scanned')
  await page.goto(`/en/sign-in?next=${ACCOUNT}`)
  await askForMail(page, 'en', email)
  const link = linkIn(await mailTo(place.dataDir, email))
  const scanner = await visitor()
  for (let look = 0; look < 2; look += 1) {
    await scanner.goto(link)
    await scanner.reload()
    await expect(HERE(scanner)).toBeVisible()
  }
  await page.goto(link)
  await HERE(page).click()
  await expect(page).toHaveURL(new RegExp(`${ACCOUNT}$`))
  await expect(page.getByRole('heading', { name: t('auth.account.title') })).toBeVisible()
})

test('opened in another browser, the code finishes it where it was asked', async ({
  page,
  visitor,
  place,
  expectComplaint,
}) => {
  expectComplaint(/status of 4\d\d.*\/sign-in\/link$/)
  const email = newEmail('elsewhere')
  await page.goto(`/en/sign-in?next=${ACCOUNT}`)
  await askForMail(page, 'en', email)
  const mail = await mailTo(place.dataDir, email)
  const other = await visitor()
  await other.goto(linkIn(mail))
  await expect(other.getByText(t('auth.confirm.elsewhere_title'))).toBeVisible()

  await typeCode(page, codeIn(mail))
  await expect(page).toHaveURL(new RegExp(`${ACCOUNT}$`))
  await expect(page.getByRole('heading', { name: t('auth.account.title') })).toBeVisible()

  await HERE(other).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText(t('auth.failed.sign_in_used'))
})

test('a wrong code says how many tries are left, and the right one still works', async ({
  page,
  place,
  expectComplaint,
}) => {
  expectComplaint(/status of 4\d\d.*\/sign-in\/code$/)
  const email = newEmail('wrong-code')
  await page.goto('/en/sign-in')
  await askForMail(page, 'en', email)
  const code = codeIn(await mailTo(place.dataDir, email))
  await typeCode(page, code === '000000' ? '000001' : '000000')
  const field = page.getByRole('textbox', { name: t('auth.sign_in.code') })
  await expect(field).toHaveAccessibleDescription(
    new RegExp(t('auth.issue.sign_in_code_wrong', { left: 4 }).slice(0, 20)),
  )
  await typeCode(page, code)
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
})
