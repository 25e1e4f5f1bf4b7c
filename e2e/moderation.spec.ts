/** Deciding: every verdict, taking one back, being slower than somebody, and doing it all by keyboard. */
import type { Page } from '@playwright/test'
import { newestReport } from './fixtures/database'
import { decisionButton, openFromQueue } from './fixtures/moderation'
import { postReport } from './fixtures/report'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const t = wordsOf('en')
const TEXT = 'They said on the phone that only the shop can end the line, and hung up twice.'
const NOTE = 'Please say in which month this was.'

/** Each test writes about a page of its own. */
const PAGE = {
  reject: 'co/movistar/cancel',
  change: 'co/tigo/cancel',
  undo: 'de/o2/cancel',
  two: 'fr/orange/cancel',
  keys: 'fr/sfr/cancel',
}

async function chooseReason(page: Page, reason: string, note: string) {
  await page.getByRole('combobox', { name: t('moderation.decide.reason') }).selectOption({ label: reason })
  await page.getByRole('textbox', { name: t('moderation.decide.note') }).fill(note)
}

test('a report is refused with a reason and a note, and its author reads both', async ({
  signedIn,
  place,
}) => {
  const { member, page: author } = await signedIn()
  await author.goto(`/en/${PAGE.reject}`)
  await postReport(author, PAGE.reject, TEXT)
  const { caseId } = await newestReport(place.databaseUrl, member.email)

  const { page: desk } = await signedIn({ role: 'moderator' })
  await openFromQueue(desk, 'en', caseId)
  await decisionButton(desk, 'en', 'reject').click()
  const send = desk.getByRole('button', { name: t('moderation.decide.send_reject') })
  await send.click()
  await expect(desk.getByText(t('moderation.decide.reason_missing'))).toBeVisible()
  await chooseReason(desk, t('report.reason.unclear'), NOTE)
  await send.click()
  await expect(desk.getByText(t('moderation.decided.reject'), { exact: true })).toBeVisible()

  await author.goto('/en/account/reports')
  const mine = author.getByRole('listitem').filter({ hasText: PAGE.reject })
  await expect(mine).toContainText(t('report.state.rejected'))
  await expect(mine).toContainText(t('report.reason.unclear'))
  await expect(mine).toContainText(NOTE)
})

test('a change is asked for, made, and read again', async ({ signedIn, visitor, place }) => {
  const { member, page: author } = await signedIn()
  await author.goto(`/en/${PAGE.change}`)
  const { id } = await postReport(author, PAGE.change, TEXT)
  const { caseId } = await newestReport(place.databaseUrl, member.email)
  const better = `${TEXT} It was in October.`

  const { page: desk } = await signedIn({ role: 'moderator' })
  await openFromQueue(desk, 'en', caseId)
  await decisionButton(desk, 'en', 'ask_change').click()
  await chooseReason(desk, t('report.reason.unclear'), NOTE)
  await desk.getByRole('button', { name: t('moderation.decide.send_ask_change') }).click()
  await expect(desk.getByText(t('moderation.decided.ask_change'), { exact: true })).toBeVisible()

  await author.goto('/en/account/reports')
  const mine = author.getByRole('listitem').filter({ hasText: PAGE.change })
  await expect(mine).toContainText(t('report.state.changes_requested'))
  await expect(mine).toContainText(NOTE)
  await mine.getByRole('link', { name: t('report.mine.edit') }).click()
  await author.getByLabel(t('report.field.text'), { exact: true }).fill(better)
  await author.getByRole('button', { name: t('report.edit.send') }).click()
  await expect(author).toHaveURL(new RegExp(`/account/reports/${id}$`))
  await expect(author.getByRole('main')).toContainText(t('report.state.held'))

  await openFromQueue(desk, 'en', caseId)
  await expect(desk.getByRole('main')).toContainText(better)
  await decisionButton(desk, 'en', 'approve').click()
  await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()
  const reader = await visitor()
  await reader.goto(`/en/${PAGE.change}`)
  await expect(reader.locator(`#r-${id}`)).toContainText(better)
})

test('a decision is taken back, and the page with it', async ({ signedIn, visitor, place }) => {
  const { member, page: author } = await signedIn()
  await author.goto(`/en/${PAGE.undo}`)
  const { id } = await postReport(author, PAGE.undo, TEXT)
  const { caseId } = await newestReport(place.databaseUrl, member.email)
  const { page: desk } = await signedIn({ role: 'moderator' })
  const reader = await visitor()

  await openFromQueue(desk, 'en', caseId)
  await decisionButton(desk, 'en', 'approve').click()
  await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()
  await reader.goto(`/en/${PAGE.undo}`)
  await expect(reader.locator(`#r-${id}`)).toBeVisible()

  await desk.getByRole('button', { name: t('moderation.undo'), exact: true }).click()
  await expect(desk.getByText(t('moderation.undone'))).toBeVisible()
  await expect(decisionButton(desk, 'en', 'approve')).toBeVisible()
  await reader.reload()
  await expect(reader.locator('#reports')).toContainText(t('read.policy.reports_count', { n: 0 }))
  await expect(reader.locator(`#r-${id}`)).toHaveCount(0)
})

test('of two moderators the slower one is told what happened', async ({
  signedIn,
  place,
  expectComplaint,
}) => {
  expectComplaint(/status of 409.*\/decision$/)
  const { member, page: author } = await signedIn()
  await author.goto(`/en/${PAGE.two}`)
  await postReport(author, PAGE.two, TEXT)
  const { caseId } = await newestReport(place.databaseUrl, member.email)
  const fast = await signedIn({ role: 'moderator', name: 'Fast Moderator' })
  const slow = await signedIn({ role: 'moderator', name: 'Slow Moderator' })

  await openFromQueue(fast.page, 'en', caseId)
  await expect(decisionButton(fast.page, 'en', 'approve')).toBeVisible()
  await openFromQueue(slow.page, 'en', caseId)
  await decisionButton(slow.page, 'en', 'reject').click()
  await chooseReason(slow.page, t('report.reason.duplicate'), NOTE)

  await decisionButton(fast.page, 'en', 'approve').click()
  await expect(fast.page.getByText(t('moderation.decided.approve'))).toBeVisible()
  await slow.page.getByRole('button', { name: t('moderation.decide.send_reject') }).click()
  const notice = slow.page.locator('.outcome')
  await expect(notice).toContainText(t('moderation.conflict.title'))
  await expect(notice).toContainText('Fast Moderator')
  await expect(notice).toContainText(t('moderation.verdict.approve'))
  expect((await newestReport(place.databaseUrl, member.email)).state).toBe('published')
})

test('a case is decided without a mouse', async ({ signedIn, place }) => {
  const { member, page: author } = await signedIn()
  await author.goto(`/en/${PAGE.keys}`)
  await postReport(author, PAGE.keys, TEXT)
  const { caseId } = await newestReport(place.databaseUrl, member.email)
  const { page: desk } = await signedIn({ role: 'moderator' })
  const { keyboard } = desk

  await desk.goto('/en/moderation')
  await expect(desk.locator('.queue a').first()).toBeVisible()
  await keyboard.press('j')
  await expect(desk.locator('.queue a').first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(desk).toHaveURL(/\/moderation\/[0-9a-f-]{36}$/)

  await desk.goto(`/en/moderation/${caseId}`)
  await expect(decisionButton(desk, 'en', 'reject')).toBeVisible()
  await keyboard.press('r')
  await expect(desk.getByRole('combobox', { name: t('moderation.decide.reason') })).toBeFocused()
  await keyboard.type(t('report.reason.abusive'))
  await keyboard.press('Tab')
  await keyboard.type(NOTE)
  await keyboard.press('Tab')
  await expect(desk.getByRole('button', { name: t('moderation.decide.send_reject') })).toBeFocused()
  await keyboard.press('Enter')
  await expect(desk.getByText(t('moderation.decided.reject'), { exact: true })).toBeVisible()
  await keyboard.press('u')
  await expect(desk.getByText(t('moderation.undone'))).toBeVisible()
  await expect(decisionButton(desk, 'en', 'approve')).toBeVisible()
  await keyboard.press('a')
  await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()
})
