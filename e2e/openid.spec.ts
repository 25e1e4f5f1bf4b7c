/** Signing in with a real OpenID provider: new, refused, linked, used, taken away again; in three languages. */
import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/catalog/vocabulary'
import { startOpenIdProvider } from '../scripts/lib/openid-provider.mjs'
import { newEmail, rows } from './fixtures/database'
import { signIn } from './fixtures/sign-in'
import { test as base, expect } from './fixtures/test'
import { wordsOf } from './fixtures/words'
import { type Site, startSite } from './site.mjs'

const NAME = 'Campus ID'
/** A site of its own has to come up and to go down. */
const TIMEOUT_MS = 180_000

const NEW = newEmail('new')
const OLD = newEmail('old')
const PEOPLE = {
  newcomer: { email: NEW, email_verified: true },
  regular: { email: OLD, email_verified: true },
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  site: async ({}, use) => {
    let stopProvider = async () => {}
    const site = await startSite({
      prepare: async (siteUrl) => {
        const provider = await startOpenIdProvider({ siteUrl, people: PEOPLE })
        stopProvider = provider.stop
        return { ...provider.env, OIDC_NAME: NAME }
      },
    })
    await use(site)
    await site.stop()
    await stopProvider()
  },
  place: async ({ site }, use) => use(site),
})

const goButton = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: wordsOf(locale)('auth.provider.go', { name: NAME }) })

/** At the provider: says who one is, and agrees. */
async function agree(page: Page, login: string) {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('x')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
}

test('an account elsewhere: new, refused, linked, used, unlinked', async ({
  site,
  visitor,
  expectComplaint,
}) => {
  test.setTimeout(TIMEOUT_MS)
  // The provider's own pages load a font from elsewhere.
  expectComplaint(/oidc|interaction|favicon|fonts/)

  await test.step('a new person gets an account, and ends where they wanted to go', async () => {
    const page = await visitor()
    await page.goto('/zh/sign-in?next=/zh/account')
    await goButton(page, 'zh').click()
    await agree(page, 'newcomer')
    await page.waitForURL(/\/zh\/account$/)
    const t = wordsOf('zh')
    await expect(page.getByRole('heading', { name: t('auth.account.title') })).toBeVisible()
    await expect(page.getByText(t('auth.methods.linked', { name: NAME }))).toBeVisible()
  })

  await test.step('who stops there reads so, in their language', async () => {
    const page = await visitor()
    await page.goto('/en/sign-in')
    await goButton(page, 'en').click()
    await page.getByRole('link', { name: /cancel/i }).click()
    await page.waitForURL(/\/en\/sign-in\?failed=cancelled/)
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      wordsOf('en')('auth.round_trip.cancelled'),
    )
  })

  const t = wordsOf('es')
  const page = await visitor()
  await test.step('a known address is refused, with what to do instead', async () => {
    await page.goto('/es/sign-in?next=/es/account')
    await signIn(page, { locale: 'es', email: OLD, dataDir: site.dataDir, by: 'code' })
    const other = await visitor()
    await other.goto('/es/sign-in')
    await goButton(other, 'es').click()
    await agree(other, 'regular')
    await other.waitForURL(/\/es\/sign-in\?failed=email_taken/)
    await expect(other.getByRole('main').getByRole('alert')).toContainText(t('auth.round_trip.email_taken'))
  })

  await test.step('linked in the account', async () => {
    await page.goto('/es/account')
    await page.getByRole('button', { name: t('auth.methods.link', { name: NAME }) }).click()
    await agree(page, 'regular')
    await page.waitForURL(/\/es\/account\?linked=oidc/)
    await expect(page.getByText(t('auth.methods.done', { name: NAME }))).toBeVisible()
  })

  await test.step('signed in with it in another browser', async () => {
    const other = await visitor()
    await other.goto('/es/sign-in?next=/es/account')
    await goButton(other, 'es').click()
    await agree(other, 'regular')
    await other.waitForURL(/\/es\/account$/)
    await expect(other.getByText(t('auth.methods.linked', { name: NAME }))).toBeVisible()
  })

  await test.step('and taken away again', async () => {
    await page.getByRole('button', { name: t('auth.methods.unlink', { name: NAME }) }).click()
    await expect(page.getByText(t('auth.methods.not_linked', { name: NAME }))).toBeVisible()
    const actions = await rows<{ action: string }>(
      site.databaseUrl,
      `select action from event join member on member.id = actor_id
       where email = $1 and action like 'account.%' order by seq`,
      [OLD],
    )
    expect(actions.map(({ action }) => action)).toEqual(['account.linked', 'account.unlinked'])
  })
})
