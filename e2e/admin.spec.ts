/** What admins arrange: a carrier renamed, two merged, a topic called otherwise. On a site of its own. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { rows } from './fixtures/database'
import { test as base, expect } from './fixtures/test'
import { wordsOf } from './fixtures/words'
import { type Site, startSite } from './site.mjs'

const t = wordsOf('en')
const REASON = 'The brand was sold in 2025 and is going away'

const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  place: async ({ site }, use) => use(site),
})
test.describe.configure({ mode: 'serial' })

const dialogOf = (page: Page) => page.getByRole('dialog')
const press = (page: Page, key: string, name?: string) =>
  page.getByRole('button', { name: name ? `${t(key)}: ${name}` : t(key), exact: true }).click()

/** Status and goal of an address, without following it. */
async function leads(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path, { maxRedirects: 0 })
  return `${answer.status()} ${answer.headers().location ?? ''}`.trim()
}

async function expectNothingGrave(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('a carrier is renamed: old addresses lead on, its history stays, both names find it', async ({
  signedIn,
  visitor,
  place,
}) => {
  const reader = await visitor()
  await reader.goto('/es/pe/movistar/cancel')
  const [before] = await rows<{ id: string }>(
    place.databaseUrl,
    "select id from entry where path = 'pe/movistar/cancel'",
  )

  const { page: desk } = await signedIn({ role: 'admin' })
  await desk.goto('/en/moderation')
  await desk.getByRole('link', { name: t('admin.title') }).click()
  await desk.getByRole('main').getByRole('link', { name: 'Peru', exact: true }).click()
  await press(desk, 'admin.country.rename', 'Movistar')
  const dialog = dialogOf(desk)
  await dialog.getByLabel(t('admin.rename.name')).fill('Integratel')
  await dialog.getByLabel(t('admin.rename.slug')).fill('claro')
  await press(desk, 'admin.rename.check')
  await expect(dialog.getByRole('alert')).toContainText(t('errors.address_taken'))
  await dialog.getByLabel(t('admin.rename.slug')).fill('integratel')
  await press(desk, 'admin.rename.check')
  await expect(dialog).toContainText(t('admin.preview.moves', { n: 7 }))
  await press(desk, 'admin.rename.send')
  await expect(dialog).toContainText(t('admin.reason_short', { minimum: 5 }))
  await expect(dialog.getByLabel(t('admin.reason'), { exact: true })).toBeFocused()
  await expectNothingGrave(desk)
  await dialog.getByLabel(t('admin.reason'), { exact: true }).fill(REASON)
  await press(desk, 'admin.rename.send')
  const moved = { from: 'pe/movistar', to: 'pe/integratel' }
  await expect(desk.getByText(t('admin.rename.done', moved))).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Integratel', exact: true })).toBeVisible()

  for (const below of ['', '/cancel', '/cancel/report', '/cancel/history']) {
    expect(await leads(reader, `/es/pe/movistar${below}`)).toBe(`308 /es/pe/integratel${below}`)
  }
  await reader.goto('/es/pe/movistar/cancel')
  await expect(reader).toHaveURL(/\/es\/pe\/integratel\/cancel$/)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Integratel')

  const [after] = await rows<{ id: string }>(
    place.databaseUrl,
    "select id from entry where path = 'pe/integratel/cancel'",
  )
  expect(after).toEqual(before)
  const history = await rows(
    place.databaseUrl,
    `select r.number, r.state::text, r.reason from revision r join entry e on e.id = r.entry_id
     where e.path = 'pe/integratel' order by r.number`,
  )
  expect(history).toMatchObject([
    { number: 1, state: 'superseded' },
    { number: 2, state: 'published', reason: REASON },
  ])
  for (const name of ['movistar', 'integratel']) {
    await reader.goto(`/es/search?q=${name}+per%C3%BA+dar+de+baja`)
    await expect(reader.locator('main a[href="/es/pe/integratel/cancel"]').first()).toBeVisible()
  }
  await desk.getByRole('link', { name: t('admin.tab.redirects') }).click()
  await expect(desk.getByRole('listitem').filter({ hasText: 'pe/movistar/cancel' })).toContainText(
    'pe/integratel/cancel',
  )
})

test('carriers are merged after what will happen was shown', async ({ signedIn, visitor }) => {
  const { page: desk } = await signedIn({ role: 'admin' })
  await desk.goto('/en/moderation/admin/places/pe')
  await press(desk, 'admin.country.merge', 'Bitel')
  const dialog = dialogOf(desk)
  await dialog.getByLabel(t('admin.merge.into')).selectOption('pe/entel')
  await expect(dialog).toContainText(t('admin.merge.final'))
  await expect(dialog).toContainText('pe/bitel/roaming-use')
  await dialog.getByLabel(t('admin.reason'), { exact: true }).fill(REASON)
  await press(desk, 'admin.merge.send')
  await expect(desk.getByText(t('admin.merge.done', { from: 'pe/bitel', to: 'pe/entel' }))).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Bitel', exact: true })).toBeHidden()

  const reader = await visitor()
  for (const below of ['', '/cancel', '/roaming-use', '/cancel/report']) {
    expect(await leads(reader, `/zh/pe/bitel${below}`)).toBe(`308 /zh/pe/entel${below}`)
  }
  await reader.goto('/zh/pe/bitel/roaming-use')
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Entel')
})

test('a topic is called otherwise, on pages that were kept and in search, and back', async ({
  signedIn,
  visitor,
}) => {
  const reader = await visitor()
  await reader.goto('/en/pe/claro/cancel')
  await expect(reader.getByText('Can I cancel online?')).toBeVisible()

  const { page: desk } = await signedIn({ role: 'admin' })
  await desk.goto('/en/moderation/admin/topics')
  await press(desk, 'admin.topics.edit', 'Cancelling')
  const dialog = dialogOf(desk)
  await dialog.locator('#topic-label-en').fill('Ending the line')
  await dialog.locator('#topic-question-en').fill('Can I end it without a shop?')
  await dialog.locator('#topic-title-zh').fill('')
  await dialog.getByLabel(t('admin.reason'), { exact: true }).fill(REASON)
  await press(desk, 'admin.topics.save')
  await expect(dialog).toContainText(t('admin.topics.missing'))
  await dialog.locator('#topic-title-zh').fill('结束号码')
  await press(desk, 'admin.topics.save')
  await expect(desk.getByText(t('admin.topics.saved', { name: 'Ending the line' }))).toBeVisible()

  await reader.reload()
  await expect(reader.getByText('Can I end it without a shop?')).toBeVisible()
  await reader.goto('/zh/pe/claro/cancel')
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('结束号码')
  expect(await (await reader.request.get('/zh/suggestions.json')).text()).toContain('结束号码')
  await reader.goto('/en/search?q=cancel+claro+peru')
  await expect(reader.getByRole('main')).toContainText('Ending the line')

  await press(desk, 'admin.topics.edit', 'Ending the line')
  await dialog.getByLabel(t('admin.reason'), { exact: true }).fill(REASON)
  await press(desk, 'admin.topics.reset')
  await expect(desk.getByText(t('admin.topics.was_reset', { name: 'Cancelling' }))).toBeVisible()
  await reader.goto('/en/pe/claro/cancel')
  await expect(reader.getByText('Can I cancel online?')).toBeVisible()
})

test('an old address is added and taken away', async ({ signedIn, visitor, expectComplaint }) => {
  expectComplaint(/status of 404/)
  const { page: desk } = await signedIn({ role: 'admin' })
  const reader = await visitor()
  await desk.goto('/en/moderation/admin/redirects')
  await desk.getByLabel(t('admin.redirects.from'), { exact: true }).fill('/es/pe/america-movil/')
  await desk.getByLabel(t('admin.redirects.to'), { exact: true }).fill('pe/claro')
  await desk.getByLabel(t('admin.reason'), { exact: true }).fill(REASON)
  await press(desk, 'admin.redirects.add_go')
  const pair = { path: 'pe/america-movil', to: 'pe/claro' }
  await expect(desk.getByText(t('admin.redirects.added', pair))).toBeVisible()
  expect(await leads(reader, '/zh/pe/america-movil')).toBe('308 /zh/pe/claro')
  await press(desk, 'admin.redirects.remove', pair.path)
  await dialogOf(desk).getByLabel(t('admin.reason'), { exact: true }).fill(REASON)
  await dialogOf(desk)
    .getByRole('button', { name: t('admin.redirects.remove'), exact: true })
    .click()
  await expect(desk.getByText(t('admin.redirects.removed', { path: pair.path }))).toBeVisible()
  expect(await leads(reader, '/zh/pe/america-movil')).toBe('404')
})

test('moderators look, members find nothing', async ({ signedIn, expectComplaint }) => {
  expectComplaint(/status of 404/)
  const { page: desk } = await signedIn({ role: 'moderator' })
  await desk.goto('/en/moderation/admin/places/pe')
  await expect(desk.getByText(t('admin.read_only'))).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Claro', exact: true })).toBeVisible()
  await expect(desk.getByRole('button', { name: new RegExp(`^${t('admin.country.rename')}`) })).toBeHidden()
  for (const below of ['', '/redirects', '/topics']) {
    await desk.goto(`/zh/moderation/admin${below}`)
    await expect(desk.locator('.queue > li').first()).toBeVisible()
    await expectNothingGrave(desk)
  }
  const { page } = await signedIn()
  for (const below of ['', '/places/pe', '/redirects', '/topics']) {
    expect((await page.goto(`/en/moderation/admin${below}`))?.status()).toBe(404)
  }
})
