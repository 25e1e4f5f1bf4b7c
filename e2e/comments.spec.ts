/** Comments on reports and below answers; an answer that becomes a proposal. */
import type { Page } from '@playwright/test'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { rows } from './fixtures/database'
import { postReport } from './fixtures/report'
import { approveInRoom, caseAbout, open, postTalk, postWith, tag, write } from './fixtures/talk'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const t = wordsOf('en')
const PAGE = 'de/o2/cancel'
const ask = (page: Page, path: string, title: string, language: Locale = 'en') =>
  postTalk(page, '/questions', { path, title, text: `More about ${title}`, language })

test.describe('whatever the width', () => {
  test.skip(({ isMobile }) => isMobile, 'once is enough')

  test('comments on a report, and the same for somebody else', async ({ signedIn, visitor, place }) => {
    const path = 'fr/bouygues-telecom/cancel'
    const { page: author } = await signedIn({ trust: 1 })
    await author.goto(`/en/${path}`)
    const { id } = await postReport(
      author,
      path,
      'They wanted me to call, and on the phone they hung up twice.',
    )
    const { page } = await signedIn()
    const { page: desk } = await signedIn({ role: 'moderator' })
    const text = `In which month was that? ${tag()}`

    await page.goto(`/en/${path}`)
    await page
      .locator(`#r-${id}`)
      .getByRole('link', { name: t('discussion.reader.comments', { n: 0 }) })
      .click()
    await expect(page).toHaveURL(new RegExp(`/en/${path}/reports/${id}$`))
    await write(page, 'en', 'comment', { text })
    const mine = page.locator('.post-comment').filter({ hasText: text })
    await expect(mine).toContainText(t('discussion.state.held'))
    const stored = await postWith(place.databaseUrl, text)
    await approveInRoom(desk, 'en', await caseAbout(place.databaseUrl, stored.id), text)

    const plain = await visitor(undefined, { javaScriptEnabled: false })
    await plain.goto(`/en/${path}/reports/${id}`)
    await expect(plain.locator('.post-comment')).toContainText(text)
    await plain.goto(`/en/${path}`)
    await expect(plain.locator(`#r-${id}`)).toContainText(t('discussion.reader.comments', { n: 1 }))

    await page.getByRole('link', { name: t('discussion.report.same') }).click()
    await expect(page.getByLabel(t('report.field.holderType'), { exact: true })).toHaveValue('passport_only')
    await expect(page.getByLabel(t('report.field.outcome'), { exact: true })).toHaveValue('refused_channel')
    await expect(
      page
        .getByRole('group', { name: t('report.field.simType') })
        .getByLabel(label('simType', 'esim', 'en'), { exact: true }),
    ).toBeChecked()
  })

  test('comments stand below an answer: the first few, then all of them, also without script', async ({
    signedIn,
    visitor,
  }) => {
    const { page } = await signedIn({ trust: 1 })
    await page.goto(`/en/${PAGE}`)
    const question = await ask(page, PAGE, `How long does it take? ${tag()}`)
    const answer = await postTalk(page, `/questions/${question.id}/answers`, {
      text: 'A week.',
      language: 'en',
    })
    for (let number = 1; number <= 5; number += 1) {
      await postTalk(page, '/comments', {
        on: 'post',
        id: answer.id,
        text: `Comment ${number}`,
        language: 'en',
      })
    }
    const all = t('discussion.comments.all', { n: 5 })
    for (const javaScriptEnabled of [true, false]) {
      const reader = await visitor(undefined, { javaScriptEnabled })
      await reader.goto(`/en/${PAGE}/questions/${question.id}`)
      const comments = reader.locator('.post-comment')
      await expect(comments).toHaveCount(3)
      await reader.getByRole('link', { name: all }).click()
      await expect(comments).toHaveCount(5)
      await expect(comments.last()).toContainText('Comment 5')
    }
  })

  test('a moderator turns the answer that has the focus into a proposal with one key', async ({
    signedIn,
    place,
    expectComplaint,
  }) => {
    // What the editor does with it is the editor's own journey.
    expectComplaint(/\/propose/)
    const { page: asker } = await signedIn({ trust: 1 })
    await asker.goto(`/en/${PAGE}`)
    const question = await ask(asker, PAGE, `Is there a form for it? ${tag()}`)
    const text = `Yes, under “Contract” ${tag()}.`
    await postTalk(asker, `/questions/${question.id}/answers`, { text, language: 'en' })
    const { page: desk, member } = await signedIn({ role: 'moderator' })
    await open(desk, `/en/${PAGE}/questions/${question.id}`)
    await expect(desk.getByRole('button', { name: t('discussion.propose.do') })).toBeVisible()
    // Keys do something once the page has come to life.
    await expect(async () => {
      await desk.keyboard.press('j')
      await expect(desk.locator('.post-answer')).toBeFocused({ timeout: 500 })
    }).toPass()
    await desk.keyboard.press('p')
    await desk.waitForURL(`**/en/${PAGE}/propose`)
    const [draft] = await rows<{ data: object }>(
      place.databaseUrl,
      'select data from draft where member_id = $1::uuid and subject = $2',
      [member.id, PAGE],
    )
    expect(JSON.stringify(draft?.data)).toContain(text)
  })
})
