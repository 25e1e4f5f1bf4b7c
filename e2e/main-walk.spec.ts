/** The walk the site is for: read, tell what happened, a moderator decides, the page changes. */
import type { Page } from '@playwright/test'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formatDay } from '@/lib/i18n/formats'
import { newEmail, newestReport } from './fixtures/database'
import { decisionButton, openFromQueue } from './fixtures/moderation'
import { fillReport, sendReport, twoAttempts } from './fixtures/report'
import { signIn } from './fixtures/sign-in'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

/** Each walk has a page of its own: they change what the next reader sees. */
const WALKS: { locale: Locale; by: 'link' | 'code'; path: Record<string, string>; text: string }[] = [
  {
    locale: 'zh',
    by: 'link',
    path: { desktop: 'pe/claro/cancel', phone: 'gb/giffgaff/cancel' },
    text: '营业厅让我去应用里办，应用里十分钟就办好了，月底没有再扣费。',
  },
  {
    locale: 'es',
    by: 'code',
    path: { desktop: 'pe/movistar/cancel', phone: 'co/claro/cancel' },
    text: 'En la tienda me mandaron a la aplicación; allí quedó hecho en diez minutos, sin más cobros.',
  },
  {
    locale: 'en',
    by: 'link',
    path: { desktop: 'pe/entel/cancel', phone: 'pe/bitel/cancel' },
    text: 'The shop sent me to the app, and there it was done in ten minutes. No bill came after that.',
  },
]

/** The line of the people's column that speaks of a way to do it. */
const practiceOf = (page: Page, locale: Locale) => {
  const heading = page.getByRole('heading', { name: wordsOf(locale)('read.policy.practice'), exact: true })
  return page.locator('#layers section').filter({ has: heading })
}

for (const { locale, by, path: pages, text } of WALKS) {
  test(`from reading to being read, in ${locale}, signed in by ${by}`, async ({
    page,
    visitor,
    signedIn,
    place,
  }, { project }) => {
    const t = wordsOf(locale)
    const path = pages[project.name] ?? ''
    const email = newEmail('walker')
    const story = twoAttempts(text)
    const app = label('channel', 'app', locale)

    await test.step('reads: the verdict, and practice is not known', async () => {
      await page.goto(`/${locale}/${path}`)
      await expect(page.getByText(label('topicQuestion', 'cancel', locale), { exact: true })).toBeVisible()
      await expect(page.getByText(t('read.verdict.practice_unknown')).first()).toBeVisible()
      await expect(practiceOf(page, locale)).toContainText(t('read.policy.nothing_practice'))
      await expect(page.locator('#reports')).toContainText(t('read.policy.reports_count', { n: 0 }))
    })

    await test.step('writes first, then signs in, and finds the draft again', async () => {
      await page.getByRole('link', { name: t('read.policy.report_cta') }).click()
      await expect(page.getByText(t('report.sign_in_title'))).toBeVisible()
      await fillReport(page, locale, story)
      await page.getByRole('button', { name: t('report.send_signed_out') }).click()
      await signIn(page, { locale, email, dataDir: place.dataDir, by })
      await expect(page).toHaveURL(new RegExp(`/${locale}/${path}/report$`))
      await expect(page.getByText(t('report.restored_title'))).toBeVisible()
      await expect(page.getByLabel(t('report.field.text'), { exact: true })).toHaveValue(text)
    })

    await test.step('sends it, and it awaits review', async () => {
      await sendReport(page, locale)
      await expect(page.getByRole('heading', { name: t('report.received_held') })).toBeVisible()
      await expect(page.getByRole('main')).toContainText(t('report.state.held'))
      const reader = await visitor()
      await reader.goto(`/${locale}/${path}`)
      await expect(reader.locator('#reports')).not.toContainText(text)
    })

    const { page: desk } = await signedIn({ role: 'moderator', locale })
    const { id, caseId } = await newestReport(place.databaseUrl, email)

    await test.step('a moderator finds it in the queue and approves it', async () => {
      await openFromQueue(desk, locale, caseId)
      await expect(desk.getByRole('main')).toContainText(text)
      await decisionButton(desk, locale, 'approve').click()
      await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()
    })

    await test.step('an anonymous reader sees the report, and practice is likely now', async () => {
      const reader = await visitor()
      await reader.goto(`/${locale}/${path}`)
      const report = reader.locator(`#r-${id}`)
      await expect(report).toContainText(text)
      await expect(report.getByRole('list').getByRole('listitem')).toHaveCount(2)
      const line = practiceOf(reader, locale).getByRole('listitem').filter({ hasText: app })
      await expect(line).toContainText(t('read.cell.worked'))
      await expect(line).toContainText(label('standing', 'likely', locale))
      await expect(line).toContainText(t('read.cell.reports', { n: 1 }))
      await expect(line).toContainText(formatDay(locale, story.attempts[1]?.happenedOn ?? '', 'shortDay'))
    })

    await test.step('the verdict counts the report', async () => {
      const reader = await visitor()
      await reader.goto(`/${locale}/${path}`)
      await expect(reader.locator('.verdict')).toContainText(t('read.verdict.practice_mixed', { reports: 1 }))
    })

    await test.step('its author reads that it is published', async () => {
      await page.goto(`/${locale}/account/reports`)
      const mine = page.getByRole('listitem').filter({ hasText: path })
      await expect(mine).toContainText(t('report.state.published'))
    })
  })
}
