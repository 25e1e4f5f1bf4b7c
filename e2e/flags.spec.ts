/** What members flag: one case, decided in the moderators' room, seen by the next reader. */
import type { Page } from '@playwright/test'
import { postReport } from './fixtures/report'
import { caseAbout, open, postTalk, tag } from './fixtures/talk'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const t = wordsOf('en')
const PAGE = 'it/tim/cancel'

async function flagAs(page: Page, reason: string, note = '') {
  await page
    .getByRole('button', { name: t('discussion.flag.open') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('discussion.flag.send'), exact: true }).click()
  await expect(dialog).toContainText(t('discussion.flag.reason_missing'))
  await dialog.getByLabel(t(`discussion.flag.reasons.${reason}`), { exact: true }).check()
  if (note) await dialog.getByLabel(t('discussion.flag.note'), { exact: true }).fill(note)
  await dialog.getByRole('button', { name: t('discussion.flag.send'), exact: true }).click()
  await expect(page.getByText(t('discussion.flag.done'))).toBeVisible()
  await expect(page.getByText(t('discussion.flag.flagged'))).toBeVisible()
}

test('a question is flagged by two, hidden, and gone for everybody but its author', async ({
  signedIn,
  visitor,
  place,
  expectComplaint,
}) => {
  expectComplaint(/status of 404/)
  const { page: author } = await signedIn({ trust: 1 })
  await author.goto(`/en/${PAGE}`)
  const title = `Best numbers for sale here ${tag()}`
  const { id } = await postTalk(author, '/questions', { path: PAGE, title, text: 'Buy now', language: 'en' })
  const thread = `/en/${PAGE}/questions/${id}`
  const reader = await visitor()
  await reader.goto(`/en/${PAGE}`)
  await expect(reader.locator('#questions')).toContainText(title)

  const { page: first } = await signedIn()
  await open(first, thread)
  await flagAs(first, 'advertising')
  const { page: second } = await signedIn()
  await open(second, thread)
  await flagAs(second, 'other', 'It is in every thread.')

  const { page: desk } = await signedIn({ role: 'moderator' })
  await desk.goto(`/en/moderation/${await caseAbout(place.databaseUrl, id)}`)
  const main = desk.getByRole('main')
  await expect(main).toContainText(title)
  await expect(main).toContainText(t('discussion.moderate.flags', { n: 2 }))
  await expect(main).toContainText('It is in every thread.')
  await desk.keyboard.press('r')
  await desk
    .getByRole('combobox', { name: t('moderation.decide.reason') })
    .selectOption({ label: t('discussion.moderate.reasons.advertising') })
  await desk
    .locator('form')
    .getByRole('button', { name: t('discussion.moderate.send_reject') })
    .click()
  await expect(desk.getByText(t('moderation.decided.reject'), { exact: true })).toBeVisible()

  await reader.goto(`/en/${PAGE}`)
  await expect(reader.locator('#questions')).not.toContainText(title)
  expect((await reader.goto(thread))?.status()).toBe(404)
  await author.goto('/en/account/posts')
  const mine = author.getByRole('listitem').filter({ hasText: title })
  await expect(mine).toContainText(t('discussion.state.hidden'))
})

test('a flagged report that is in order stays where it is', async ({ signedIn, visitor, place }) => {
  const { page: author } = await signedIn({ trust: 1 })
  await author.goto(`/en/${PAGE}`)
  const text = `The shop did it at once, for nothing, in ten minutes. ${tag()}`
  const { id } = await postReport(author, PAGE, text)
  const { page } = await signedIn()
  await open(page, `/en/${PAGE}/reports/${id}`)
  await flagAs(page, 'wrong')

  const { page: desk } = await signedIn({ role: 'moderator' })
  await desk.goto(`/en/moderation/${await caseAbout(place.databaseUrl, id)}`)
  await desk.getByRole('button', { name: t('discussion.moderate.dismiss'), exact: true }).click()
  await desk.getByRole('button', { name: t('discussion.moderate.send_dismiss'), exact: true }).click()
  await expect(desk.getByText(t('moderation.decided.dismiss'), { exact: true })).toBeVisible()
  const reader = await visitor()
  await reader.goto(`/en/${PAGE}/reports/${id}`)
  await expect(reader.getByRole('main')).toContainText(text)
})
