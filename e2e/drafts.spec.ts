/** What somebody writes is never lost, never stored twice, and never holds what must not be public. */
import { countReports } from './fixtures/database'
import { fillReport, sendReport, twoAttempts } from './fixtures/report'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const t = wordsOf('en')
const FORM = '/en/ch/mucho-mobile/cancel/report'
const TEXT = 'The shop sent me to the app, and there it was done in ten minutes without a bill afterwards.'
const NUMBER = '+51 987 654 321'
const SUBMIT = '/api/v1/reports'

test('personal data is refused in the browser, with the place pointed at', async ({ signedIn, place }) => {
  const { member, page } = await signedIn()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(SUBMIT)) sent.push(request.url())
  })
  await page.goto(FORM)
  await fillReport(page, 'en', twoAttempts(`${TEXT} My number was ${NUMBER} all the time.`))
  await sendReport(page, 'en')

  await expect(page.getByRole('alert').filter({ hasText: NUMBER })).toBeFocused()
  const text = page.getByLabel(t('report.field.text'), { exact: true })
  await expect(text).toHaveAttribute('aria-invalid', 'true')
  await expect(text).toHaveAccessibleDescription(new RegExp(t('report.personal.phone')))
  await page.getByRole('button', { name: t('report.show_place') }).click()
  await expect(text).toBeFocused()
  const selected = await text.evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement
    return value.slice(selectionStart, selectionEnd)
  })
  expect(selected).toBe(NUMBER)
  expect(sent).toEqual([])

  await text.fill(TEXT)
  await sendReport(page, 'en')
  await expect(page.getByRole('heading', { name: t('report.received_held') })).toBeVisible()
  expect(await countReports(place.databaseUrl, member.email)).toBe(1)
})

test('errors stand on top and beside the field', async ({ signedIn }) => {
  const { page } = await signedIn()
  await page.goto(FORM)
  await sendReport(page, 'en')
  const summary = page.getByRole('alert').filter({ has: page.getByRole('heading') })
  await expect(summary).toBeFocused()
  const line = page.getByLabel(t('report.field.lineType'), { exact: true })
  await expect(line).toHaveAccessibleDescription(t('report.issue.required'))
  await summary.getByRole('link', { name: t('report.field.lineType') }).click()
  await expect(line).toBeFocused()
})

test('a draft is there again after the page was closed, and can be thrown away', async ({ page }) => {
  const story = twoAttempts(TEXT)
  await page.goto(FORM)
  await fillReport(page, 'en', story)
  await page.reload()
  await expect(page.getByText(t('report.restored_title'))).toBeVisible()
  const text = page.getByLabel(t('report.field.text'), { exact: true })
  await expect(text).toHaveValue(TEXT)
  const second = page.getByRole('group', { name: t('report.attempt', { number: 2 }), exact: true })
  await expect(second.getByLabel(t('report.field.happenedOn'))).toHaveValue(
    story.attempts[1]?.happenedOn ?? '',
  )
  await page.getByRole('button', { name: t('report.discard') }).click()
  await expect(text).toHaveValue('')
  await page.reload()
  await expect(page.getByRole('button', { name: t('report.attempt_add') })).toBeVisible()
  await expect(text).toHaveValue('')
})

test('a retry after a lost answer makes no second report', async ({ signedIn, place, expectComplaint }) => {
  expectComplaint(/ERR_(FAILED|CONNECTION)/)
  const { member, page } = await signedIn()
  let lost = 0
  await page.route(`**${SUBMIT}`, async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    // It arrives and is stored; only the answer gets lost.
    await route.fetch()
    return route.abort()
  })
  await page.goto(FORM)
  await fillReport(page, 'en', twoAttempts(TEXT))
  await sendReport(page, 'en')
  await expect(page.getByRole('alert').filter({ hasText: t('report.failed.title') })).toBeVisible()
  await expect(page.getByLabel(t('report.field.text'), { exact: true })).toHaveValue(TEXT)
  expect(await countReports(place.databaseUrl, member.email)).toBe(1)
  await page.getByRole('button', { name: t('report.again') }).click()
  await expect(page.getByRole('heading', { name: t('report.received_held') })).toBeVisible()
  expect(await countReports(place.databaseUrl, member.email)).toBe(1)
})
