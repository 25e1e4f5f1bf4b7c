/** The database dies while a report is on its way: nothing is lost, nothing is stored twice. */
import pg from 'pg'
import { countReports, rows } from './fixtures/database'
import { fillReport, sendReport, twoAttempts } from './fixtures/report'
import { test as base, expect } from './fixtures/test'
import { wordsOf } from './fixtures/words'
import { type Site, startSite } from './site.mjs'

const t = wordsOf('en')
const PATH = 'pe/claro/cancel'
const TEXT = 'The shop sent me to the app, and there it was done in ten minutes without a bill afterwards.'
/** A site of its own has to come up and to go down. */
const TIMEOUT_MS = 180_000

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  site: async ({}, use) => {
    const site = await startSite({ durable: true })
    await use(site)
    await site.stop()
  },
  place: async ({ site }, use) => use(site),
})

test('the database is killed while a report is being stored', async ({
  site,
  signedIn,
  visitor,
  expectComplaint,
}) => {
  test.setTimeout(TIMEOUT_MS)
  expectComplaint(/status of 503/)
  const { member, page } = await signedIn()
  const reader = await visitor()
  await reader.goto(`/en/${PATH}`)
  await page.goto(`/en/${PATH}/report`)
  await fillReport(page, 'en', twoAttempts(TEXT))

  await test.step('the report hangs in the middle of its transaction; then the power goes', async () => {
    const holder = new pg.Client({ connectionString: site.databaseUrl })
    holder.on('error', () => undefined)
    await holder.connect()
    await holder.query('begin')
    await holder.query('lock table report in exclusive mode')
    await sendReport(page, 'en')
    const waiting =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    await expect.poll(async () => (await rows(site.databaseUrl, waiting)).length).toBeGreaterThan(0)
    site.killDatabase()
  })

  await test.step('the form says what happened and keeps the text', async () => {
    const alert = page.getByRole('alert').filter({ hasText: t('report.failed.title') })
    await expect(alert).toContainText(t('report.failed.unavailable'))
    await expect(alert).toContainText(t('report.failed.kept'))
    await expect(page.getByLabel(t('report.field.text'), { exact: true })).toHaveValue(TEXT)
  })

  await test.step('readers are still served', async () => {
    await reader.reload()
    await expect(reader.getByText(t('read.verdict.practice_unknown')).first()).toBeVisible()
  })

  await test.step('with the database back, the next try succeeds, once', async () => {
    await site.restartDatabase()
    expect(await countReports(site.databaseUrl, member.email)).toBe(0)
    await page.getByRole('button', { name: t('report.again') }).click()
    await expect(page.getByRole('heading', { name: t('report.received_held') })).toBeVisible()
    expect(await countReports(site.databaseUrl, member.email)).toBe(1)
    await page.goto('/en/account/reports')
    await expect(page.getByRole('listitem').filter({ hasText: PATH })).toHaveCount(1)
  })
})
