/** Asking, answering, accepting, commenting: what members write about pages and reports. */
import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formatDay, LOCALE_NAMES } from '@/lib/i18n/formats'
import { rows } from './fixtures/database'
import { approveInRoom, caseAbout, open, postTalk, postWith, tag, talkForm, write } from './fixtures/talk'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const stateOf = (page: Page, locale: Locale, state: string) =>
  page.locator('.post-head .tag').filter({ hasText: wordsOf(locale)(`discussion.state.${state}`) })

const WALKS: { locale: Locale; path: string; title: string; text: string; answer: string }[] = [
  {
    locale: 'zh',
    path: 'gb/ee/keep-alive',
    title: '人在国外，不充值号码能留多久',
    text: '我只有**护照**，手机号用来收验证码。',
    answer: '我去年试过：半年发一条短信就能保住。',
  },
  {
    locale: 'es',
    path: 'pe/claro',
    title: '¿Claro atiende bajas desde el extranjero?',
    text: 'Estoy fuera del país y solo tengo el pasaporte.',
    answer: 'Sí, por el chat. A mí me pidieron una foto del pasaporte, en mayo.',
  },
  {
    locale: 'en',
    path: 'guides/leave-well',
    title: 'Which accounts should I unlink before I leave?',
    text: 'My bank sends its codes to the number that I am giving up.',
    answer: 'The bank first, then the messenger. Wait for a test message before you cancel.',
  },
]

for (const { locale, path, ...words } of WALKS) {
  const t = wordsOf(locale)
  test(`asked, answered and accepted, in ${locale}`, async ({
    signedIn,
    visitor,
    place,
    expectComplaint,
  }) => {
    expectComplaint(/status of 404/)
    const title = `${words.title} ${tag()}`
    const answer = `${words.answer} ${tag()}`
    const { page: asker } = await signedIn({ locale })
    const { page: desk } = await signedIn({ role: 'moderator', locale })

    await test.step('from the page to the form, and it awaits review', async () => {
      await asker.goto(`/${locale}/${path}`)
      await asker
        .locator('#questions')
        .getByRole('link', { name: t('discussion.reader.ask') })
        .click()
      await expect(asker).toHaveURL(new RegExp(`/${locale}/${path}/questions#ask$`))
      await write(asker, locale, 'ask', { title, text: words.text })
      await expect(asker).toHaveURL(new RegExp(`/${locale}/${path}/questions/[0-9a-f-]{36}$`))
      await expect(asker.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(stateOf(asker, locale, 'held')).toBeVisible()
    })
    const thread = new URL(asker.url()).pathname
    const id = thread.split('/').at(-1) ?? ''
    const reader = await visitor()
    expect((await reader.goto(thread))?.status()).toBe(404)

    await test.step('a moderator publishes it, and the page carries it', async () => {
      await approveInRoom(desk, locale, await caseAbout(place.databaseUrl, id), title)
      await reader.goto(`/${locale}/${path}`)
      await reader.locator('#questions').getByRole('link', { name: title }).click()
      await expect(reader).toHaveURL(new RegExp(`${thread}$`))
      await expect(stateOf(reader, locale, 'held')).toHaveCount(0)
    })

    const { page: helper } = await signedIn({ locale })
    await test.step('somebody answers, and a moderator publishes that too', async () => {
      await open(helper, thread)
      await write(helper, locale, 'answer', { text: answer })
      await expect(helper.locator('.post-answer').filter({ hasText: answer })).toContainText(
        t('discussion.state.held'),
      )
      // It is there for its author after a reload, and for nobody else.
      await helper.reload()
      await expect(helper.locator('.post-answer').filter({ hasText: answer })).toBeVisible()
      await reader.reload()
      await expect(reader.locator('.post-answer')).toHaveCount(0)
      const stored = await postWith(place.databaseUrl, answer)
      await approveInRoom(desk, locale, await caseAbout(place.databaseUrl, stored.id), answer)
    })

    await test.step('whoever asked accepts it', async () => {
      await asker.reload()
      const given = asker.locator('.post-answer').filter({ hasText: answer })
      await given.getByRole('button', { name: t('discussion.accept.do'), exact: true }).click()
      await expect(
        given.getByRole('button', { name: t('discussion.accept.undo'), exact: true }),
      ).toBeVisible()
      await expect(asker.getByText(t('discussion.accept.done'))).toBeVisible()
    })

    await test.step('a reader without script sees the answer with its date, and the page says so', async () => {
      const plain = await visitor(undefined, { javaScriptEnabled: false })
      await plain.goto(thread)
      const given = plain.locator('.post-answer').filter({ hasText: answer })
      const day = formatDay(locale, new Date().toISOString())
      await expect(given).toContainText(t('discussion.accepted', { date: day }))
      await plain.goto(`/${locale}/${path}/questions`)
      const line = plain.locator('.questions li').filter({ hasText: title })
      await expect(line).toContainText(t('discussion.list.accepted'))
      await plain.goto(`/${locale}/${path}`)
      await expect(plain.locator('#questions li').filter({ hasText: title })).toContainText(
        t('discussion.list.accepted'),
      )
    })
  })
}

const t = wordsOf('en')
const PAGE = 'de/o2/cancel'
const ask = (page: Page, path: string, title: string, language: Locale = 'en') =>
  postTalk(page, '/questions', { path, title, text: `More about ${title}`, language })

test.describe('whatever the width', () => {
  test.skip(({ isMobile }) => isMobile, 'once is enough')

  test('helpful is counted at once, can be taken back, and is put back where it fails', async ({
    signedIn,
    expectComplaint,
  }) => {
    expectComplaint(/status of 503|ERR_FAILED/)
    const { page: asker } = await signedIn({ trust: 1 })
    await asker.goto(`/en/${PAGE}`)
    const { id } = await ask(asker, PAGE, `Does it work by chat? ${tag()}`)
    const { page } = await signedIn()
    await open(page, `/en/${PAGE}/questions/${id}`)
    const button = page.getByRole('button', { name: t('discussion.helpful') }).first()
    const count = button.locator('.count')
    const counted = page.waitForResponse('**/api/v1/posts/*/helpful')
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(count).toHaveText('1')
    await counted
    await page.reload()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await button.click()
    await expect(count).toHaveText('0')
    await page.route('**/api/v1/posts/*/helpful', (route) => route.abort())
    await button.click()
    await expect(page.getByText(t('errors.offline'))).toBeVisible()
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await expect(count).toHaveText('0')
  })

  test('a question like it is offered while one types', async ({ signedIn }) => {
    const { page } = await signedIn({ trust: 1 })
    await page.goto(`/en/${PAGE}`)
    const word = `roaming${tag()}`
    const { id } = await ask(page, PAGE, `Does ${word} end with the contract?`)
    await open(page, `/en/${PAGE}/questions`)
    await page.getByLabel(t('discussion.field.title'), { exact: true }).fill(`When does ${word} end?`)
    const offered = page.getByRole('link', { name: new RegExp(word) }).and(page.locator('.similar a'))
    await expect(offered).toHaveAttribute('href', `/en/${PAGE}/questions/${id}`)
  })

  test('nothing is lost or sent twice when an answer of the server is', async ({
    signedIn,
    place,
    expectComplaint,
  }) => {
    expectComplaint(/ERR_(FAILED|CONNECTION)/)
    const { page } = await signedIn()
    let lost = 0
    await page.route('**/api/v1/questions', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    const text = `It said so in the app ${tag()}.`
    await open(page, `/en/${PAGE}/questions`)
    await write(page, 'en', 'ask', { title: 'Is the deposit paid back?', text })
    const form = talkForm(page, 'en', 'ask')
    await expect(form.getByRole('alert')).toContainText(t('discussion.failed_title'))
    await expect(form.getByLabel(t('discussion.form.ask.text'), { exact: true })).toHaveValue(text)
    await form.getByRole('button', { name: t('discussion.again') }).click()
    await expect(page).toHaveURL(/\/questions\/[0-9a-f-]{36}$/)
    expect(await rows(place.databaseUrl, 'select id from post where text = $1', [text])).toHaveLength(1)
  })

  test('what is wrong stands on top and beside the field, and personal data is pointed at', async ({
    signedIn,
  }) => {
    const { page } = await signedIn()
    await open(page, `/en/${PAGE}/questions`)
    await write(page, 'en', 'ask', { title: 'Short', text: 'Call +51 987 654 321 for help.' })
    const form = talkForm(page, 'en', 'ask')
    await expect(form.getByRole('alert')).toBeFocused()
    const title = form.getByLabel(t('discussion.field.title'), { exact: true })
    await expect(title).toHaveAccessibleDescription(/10/)
    const text = form.getByLabel(t('discussion.form.ask.text'), { exact: true })
    await expect(text).toHaveAccessibleDescription(new RegExp(t('report.personal.phone')))
    await form.getByRole('button', { name: t('discussion.show_place') }).click()
    await expect(text).toBeFocused()
  })

  test('what is typed before the page has come to life stays', async ({ page }) => {
    let arrive: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/_next/static/**/*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(`/en/${PAGE}/questions`, { waitUntil: 'commit' })
    const form = talkForm(page, 'en', 'ask')
    const text = form.getByLabel(t('discussion.form.ask.text'), { exact: true })
    await text.fill('Typed on a slow train.')
    const send = form.getByRole('button', { name: t('discussion.send_signed_out') })
    arrive()
    await expect(send).toBeEnabled()
    await expect(text).toHaveValue('Typed on a slow train.')
    await expect(form).toContainText(t('report.counter', { length: 22, maximum: 5000 }))
  })

  test('a draft written before signing in is there afterwards', async ({ page }) => {
    await open(page, `/en/${PAGE}/questions`)
    const form = talkForm(page, 'en', 'ask')
    await form.getByLabel(t('discussion.field.title'), { exact: true }).fill('Who pays for the last month?')
    await form.getByLabel(t('discussion.form.ask.text'), { exact: true }).fill('Nobody could tell me.')
    await form.getByRole('button', { name: t('discussion.send_signed_out') }).click()
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await open(page, `/en/${PAGE}/questions`)
    await expect(form.getByText(t('discussion.restored'))).toBeVisible()
    await expect(form.getByLabel(t('discussion.form.ask.text'), { exact: true })).toHaveValue(
      'Nobody could tell me.',
    )
  })

  test('an own post is changed, its past is kept, and what was answered leaves a stub', async ({
    signedIn,
  }) => {
    const { page: asker } = await signedIn({ trust: 1 })
    await asker.goto(`/en/${PAGE}`)
    const title = `Is a letter enough? ${tag()}`
    const { id } = await ask(asker, PAGE, title)
    const { page: helper } = await signedIn({ trust: 1 })
    await open(helper, `/en/${PAGE}/questions/${id}`)
    await write(helper, 'en', 'answer', { text: 'Only a registered one.' })
    const answer = helper.locator('.post-answer')
    await expect(answer).toContainText('Only a registered one.')

    await open(asker, `/en/${PAGE}/questions/${id}`)
    const question = asker.locator('.post-question')
    await question.getByRole('button', { name: t('discussion.edit.open'), exact: true }).click()
    const form = talkForm(asker, 'en', 'edit')
    await form.getByLabel(t('discussion.form.edit.text'), { exact: true }).fill('By mail, from abroad.')
    await form.getByRole('button', { name: t('discussion.form.edit.send'), exact: true }).click()
    await expect(question).toContainText('By mail, from abroad.')
    await question.getByRole('button', { name: t('discussion.history.open') }).click()
    await expect(asker.getByRole('dialog')).toContainText(`More about ${title}`)
    await asker.getByRole('button', { name: t('discussion.history.close') }).click()

    await question.getByRole('button', { name: t('discussion.withdraw.ask') }).click()
    await asker.getByRole('button', { name: t('discussion.withdraw.yes'), exact: true }).click()
    await expect(question).toContainText(t('discussion.stub'))
    await helper.reload()
    await expect(helper.locator('.post-question')).toContainText(t('discussion.stub'))
    await expect(answer).toContainText('Only a registered one.')
  })

  test('of two changes of one post the later one sees both versions', async ({
    signedIn,
    expectComplaint,
  }) => {
    expectComplaint(/status of 409/)
    const { page } = await signedIn({ trust: 1 })
    await page.goto(`/en/${PAGE}`)
    const { id } = await ask(page, PAGE, `Which form is the right one? ${tag()}`)
    const second = await page.context().newPage()
    for (const tab of [page, second]) {
      await open(tab, `/en/${PAGE}/questions/${id}`)
      await tab.getByRole('button', { name: t('discussion.edit.open'), exact: true }).click()
    }
    const save = async (tab: Page, text: string) => {
      const form = talkForm(tab, 'en', 'edit')
      await form.getByLabel(t('discussion.form.edit.text'), { exact: true }).fill(text)
      await form.getByRole('button', { name: t('discussion.form.edit.send'), exact: true }).click()
    }
    await save(page, 'The first change.')
    await expect(page.locator('.post-question')).toContainText('The first change.')
    await save(second, 'The second change.')
    const conflict = second.getByRole('alert').filter({ hasText: t('discussion.conflict.title') })
    await expect(conflict).toContainText('The first change.')
    await expect(conflict).toContainText('The second change.')
    await conflict.getByRole('button', { name: t('discussion.conflict.take_mine') }).click()
    await talkForm(second, 'en', 'edit')
      .getByRole('button', { name: t('discussion.form.edit.send'), exact: true })
      .click()
    await expect(second.locator('.post-question')).toContainText('The second change.')
  })

  test('lists go both ways by their address, in an order and in languages, without script', async ({
    signedIn,
    visitor,
  }) => {
    const { page } = await signedIn({ trust: 1 })
    const path = 'fr/free-mobile/cancel'
    await page.goto(`/en/${path}`)
    const mark = tag()
    for (let number = 1; number <= 22; number += 1) {
      await ask(page, path, `Question number ${number} of ${mark}`, number === 7 ? 'es' : 'en')
    }
    const plain = await visitor(undefined, { javaScriptEnabled: false })
    await plain.goto(`/en/${path}/questions`)
    await plain.getByRole('link', { name: t('discussion.look.newest') }).click()
    await expect(plain).toHaveURL(/\?sort=newest$/)
    const lines = plain.locator('.questions li')
    await expect(lines).toHaveCount(20)
    await expect(lines.first()).toContainText(`Question number 22 of ${mark}`)
    await plain.getByRole('link', { name: t('discussion.next_page') }).click()
    await expect(lines.filter({ hasText: `Question number 1 of ${mark}` })).toHaveCount(1)
    await plain.getByRole('link', { name: t('discussion.previous_page') }).click()
    await expect(lines.first()).toContainText(`Question number 22 of ${mark}`)
    await plain.getByRole('link', { name: LOCALE_NAMES.es, exact: true }).last().click()
    await expect(plain).toHaveURL(/\?sort=newest&languages=es$/)
    const ours = lines.filter({ hasText: mark })
    await expect(ours).toHaveCount(1)
    await expect(ours.getByRole('link')).toHaveAttribute('lang', 'es')
  })

  test('a link to an answer finds it on whatever page it is', async ({ signedIn, visitor, place }) => {
    const { page } = await signedIn({ trust: 1 })
    await page.goto(`/en/${PAGE}`)
    const question = await ask(page, PAGE, `Which shops do it? ${tag()}`)
    const answers: string[] = []
    for (let number = 1; number <= 21; number += 1) {
      const data = { text: `Shop number ${number}`, language: 'en' }
      answers.push((await postTalk(page, `/questions/${question.id}/answers`, data)).id)
    }
    const thread = `/en/${PAGE}/questions/${question.id}`
    const reader = await visitor()
    await reader.goto(`${thread}#a-${answers[0]}`)
    await expect(reader.locator(`#a-${answers[0]}`)).toContainText('Shop number 1')
    await expect(reader).toHaveURL(`${place.baseUrl}${thread}?answer=${answers[0]}#a-${answers[0]}`)
  })
})
