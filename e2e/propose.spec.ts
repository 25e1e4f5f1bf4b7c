/** Changing pages: a proposal, a second person's approval, two edits that meet, a second moderator. */
import { randomInt, randomUUID } from 'node:crypto'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import {
  approveButton,
  caseOfProposal,
  citeNew,
  openEditor,
  sendProposal,
  statementCard,
  textBox,
  unfold,
} from './fixtures/propose'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const PAGES: Record<Locale, string> = {
  zh: 'pe/claro/plan-change',
  es: 'pe/movistar/kyc',
  en: 'pe/entel/lost-sim',
}
const TEXTS: Record<Locale, string> = {
  zh: '境外也可以在 App 里申请销户，几天内生效。',
  es: 'La baja también se puede pedir en la app desde el extranjero y tarda unos días.',
  en: 'From abroad the line can be ended in the app too, and it takes a few days.',
}
/** Makes a text another one, so that the tests can be run again on the same site. */
const newWord = () => randomUUID().replace(/[^a-f]/g, '')
const REASON = 'The help page says so since this month'
const SOURCE = { url: 'https://www.example.org/help/ending-a-line', title: 'Help page on ending a line' }

for (const locale of LOCALES) {
  test(`a proposal becomes the page once somebody else approves it (${locale})`, async ({
    signedIn,
    visitor,
    place,
  }) => {
    const t = wordsOf(locale)
    const path = PAGES[locale]
    const text = `${TEXTS[locale]} ${newWord()}`
    const { page } = await signedIn({ locale })
    await openEditor(page, locale, path)
    const before = await page.locator('.statement-card').count()
    await page.getByRole('button', { name: t('edit.statement.add') }).click()
    await expect(statementCard(page, before + 1)).toBeFocused()
    await textBox(page, locale, before + 1).fill(text)
    await expect(page.getByText(t('edit.send.needs_source'))).toBeVisible()
    await citeNew(page, locale, before + 1, SOURCE)
    await expect(page.getByText(t('edit.send.needs_source'))).toBeHidden()
    await page.keyboard.press('Control+s')
    await expect(page.locator('.saved-state')).toHaveText(
      new RegExp(t('edit.saving.saved', { time: '' }).trim().split(' ')[0] ?? ''),
    )
    await expect(page.frameLocator('.preview-frame').getByText(text).first()).toBeAttached()
    await sendProposal(page, locale, REASON)

    await page.goto(`/${locale}/account/proposals`)
    await expect(page.getByText(t('edit.mine.state.proposed')).first()).toBeVisible()
    const reader = await visitor()
    await reader.goto(`/${locale}/${path}`)
    await expect(reader.getByText(text)).toHaveCount(0)

    const { page: desk } = await signedIn({ role: 'moderator', locale })
    await desk.goto(`/${locale}/moderation/${await caseOfProposal(place.databaseUrl, path)}`)
    await expect(desk.locator('.proposal').getByText(text).first()).toBeVisible()
    await expect(desk.locator('.proposal').getByRole('link', { name: SOURCE.title }).first()).toBeVisible()
    await desk.keyboard.press('a')
    await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()

    await reader.goto(`/${locale}/${path}`)
    await expect(reader.getByText(text).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(t('edit.mine.state.published')).first()).toBeVisible()
    await reader.goto(`/${locale}/${path}/history`)
    await expect(reader.getByText(REASON).first()).toBeVisible()
    const feed = await reader.request.get(`/feeds/${locale}/pe.json`)
    expect(await feed.text()).toContain(REASON)
  })
}

test('two edits of one statement meet: what does not clash is merged, the rest is asked', async ({
  signedIn,
  visitor,
  place,
}) => {
  const path = 'pe/bitel/cancel'
  const word = newWord()
  const t = wordsOf('en')
  const { page: first } = await signedIn()
  const { page: second } = await signedIn()
  for (const page of [first, second]) {
    await openEditor(page, 'en', path)
    await unfold(page, 'en', 1)
  }
  await textBox(first, 'en', 1, 'en').fill(`The first wording of how a line ends: ${word}.`)
  await textBox(first, 'en', 1, 'es').fill(`La primera forma de decir cómo termina una línea: ${word}.`)
  await sendProposal(first, 'en', 'Clearer words in two languages')
  const firstCase = await caseOfProposal(place.databaseUrl, path)
  await textBox(second, 'en', 1, 'en').fill(`The second wording of how a line ends: ${word}.`)
  await textBox(second, 'en', 1, 'zh').fill(`销户说明的第二种写法：${word}。`)
  await sendProposal(second, 'en', 'Other words, and Chinese as well')
  const secondCase = await caseOfProposal(place.databaseUrl, path)

  const { page: desk } = await signedIn({ role: 'moderator' })
  await desk.goto(`/en/moderation/${firstCase}`)
  await approveButton(desk).click()
  await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()
  await desk.goto(`/en/moderation/${secondCase}`)
  await expect(desk.getByText(t('edit.review.moved_title'))).toBeVisible()
  await approveButton(desk).click()
  await expect(desk.getByText(t('edit.review.moved_left', { n: 1 }))).toBeVisible()
  await desk.getByRole('radio', { name: t('edit.clash.own'), exact: true }).check()
  await desk.getByLabel(t('edit.clash.own_text')).fill(`A third wording that both can live with: ${word}.`)
  await approveButton(desk).click()
  await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()

  const reader = await visitor()
  await reader.goto(`/en/${path}`)
  await expect(reader.getByText(`A third wording that both can live with: ${word}.`).first()).toBeVisible()
  await reader.goto(`/es/${path}`)
  await expect(
    reader.getByText(`La primera forma de decir cómo termina una línea: ${word}.`).first(),
  ).toBeVisible()
  await reader.goto(`/zh/${path}`)
  await expect(reader.getByText(`销户说明的第二种写法：${word}。`).first()).toBeVisible()
})

test('a fee waits for a second moderator', async ({ signedIn, visitor, place }) => {
  const path = 'pe/entel/keep-alive'
  const amount = `5.${randomInt(11, 99)}`
  const t = wordsOf('en')
  const { page } = await signedIn()
  await openEditor(page, 'en', path)
  await unfold(page, 'en', 1)
  const card = statementCard(page, 1)
  const fold = card.locator('details').filter({ hasText: t('history.field.fees') })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  await card.getByRole('button', { name: t('edit.fee.add') }).click()
  const fee = card.getByRole('group', { name: /Cost \d+/ }).last()
  await fee.getByLabel(t('history.field.type')).selectOption('keep_alive_cost')
  await fee.getByLabel(t('history.field.amount')).fill(amount.replace('.', ','))
  await expect(page.getByText(t('edit.send.sensitive_title'))).toBeVisible()
  await sendProposal(page, 'en', 'The tariff names a fee by now')
  const caseId = await caseOfProposal(place.databaseUrl, path)

  const { page: one, member } = await signedIn({ role: 'moderator', name: 'Rosa' })
  const { page: other } = await signedIn({ role: 'moderator' })
  await one.goto(`/en/moderation/${caseId}`)
  await expect(one.getByText(t('edit.review.second_first'))).toBeVisible()
  await approveButton(one).click()
  await expect(one.getByText(t('edit.review.waits'))).toBeVisible()
  const reader = await visitor()
  await reader.goto(`/en/${path}`)
  await expect(reader.getByText(`PEN ${amount}`)).toHaveCount(0)

  await other.goto(`/en/moderation/${caseId}`)
  await expect(other.getByText(member.name).first()).toBeVisible()
  await approveButton(other).click()
  await expect(other.getByText(t('moderation.decided.approve'))).toBeVisible()
  await reader.goto(`/en/${path}`)
  await expect(reader.getByText(`PEN ${amount}`).first()).toBeVisible()
})

test('a draft is kept, taken up again, and can be dropped', async ({ signedIn }) => {
  const t = wordsOf('en')
  const { page } = await signedIn()
  await openEditor(page, 'en', 'mx/telcel/keep-alive')
  await unfold(page, 'en', 1)
  await textBox(page, 'en', 1, 'en').fill('Half a sentence that')
  await page.keyboard.press('Control+s')
  await expect(page.locator('.saved-state')).toHaveText(/^Saved/)
  await page.reload()
  await expect(page.getByRole('heading', { name: t('edit.restored_title') })).toBeVisible()
  await expect(statementCard(page, 1)).toContainText('Half a sentence that')
  await page.getByRole('button', { name: t('edit.start_over') }).click()
  await expect(page.getByText('Half a sentence that')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: t('edit.statement.add') })).toBeVisible()
  await expect(page.getByRole('heading', { name: t('edit.restored_title') })).toHaveCount(0)
})

test('a page that is missing is found by a form without script, and proposed', async ({
  signedIn,
  visitor,
}) => {
  const t = wordsOf('en')
  const plain = await visitor(undefined, { javaScriptEnabled: false })
  await plain.goto('/en/new?country=pe')
  await plain.getByLabel(t('edit.new.carrier'), { exact: true }).selectOption('claro')
  await plain.getByLabel(t('edit.new.topic'), { exact: true }).selectOption('cancel')
  await plain.getByRole('button', { name: t('edit.new.start') }).click()
  await expect(plain.getByRole('heading', { name: t('edit.new.there_title') })).toBeVisible()
  await plain.getByRole('radio', { name: t('edit.new.kinds.guide') }).check()
  await plain.getByRole('button', { name: t('edit.new.start') }).click()
  await plain.getByLabel(t('edit.new.name'), { exact: true }).fill('Moving abroad')
  await plain.getByRole('button', { name: t('edit.new.start') }).click()
  await expect(plain).toHaveURL(/\/en\/guides\/moving-abroad\/propose/)

  const { page } = await signedIn()
  await page.goto('/en/guides/moving-abroad/propose?name=Moving+abroad')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Moving abroad')
  await expect(page.getByText(t('edit.lead_new'))).toBeVisible()
})

test('a draft meets a newer page: others’ words are taken over, clashes are answered by its writer', async ({
  signedIn,
  place,
}) => {
  const path = 'mx/telcel/early-termination-fee'
  const word = newWord()
  const theirs = `What a trusted member says of leaving early: ${newWord()}.`
  const t = wordsOf('en')
  const { page: writer } = await signedIn()
  await openEditor(writer, 'en', path)
  await unfold(writer, 'en', 1)
  await textBox(writer, 'en', 1, 'en').fill(`What the writer says of leaving early: ${newWord()}.`)
  await textBox(writer, 'en', 1, 'zh').fill(`作者对提前解约的说法：${word}。`)
  await writer.keyboard.press('Control+s')
  await expect(writer.locator('.saved-state')).toHaveText(/^Saved/)

  // Level 2: published at once, and said so.
  const { page: trusted } = await signedIn({ trust: 2 })
  await openEditor(trusted, 'en', path)
  await unfold(trusted, 'en', 1)
  await expect(trusted.getByText(t('edit.send.at_once'))).toBeVisible()
  await textBox(trusted, 'en', 1, 'en').fill(theirs)
  await trusted.getByLabel(t('edit.send.reason')).fill('Clearer words')
  await trusted.getByRole('button', { name: t('edit.send.button_at_once'), exact: true }).click()
  await expect(trusted.getByRole('heading', { name: t('edit.received.published') })).toBeFocused()

  await writer.reload()
  await expect(writer.getByRole('heading', { name: t('edit.moved.title') })).toBeVisible()
  await writer.getByRole('button', { name: t('edit.moved.go_on') }).click()
  await expect(writer.getByText(t('edit.moved.left', { n: 1 }))).toBeVisible()
  await writer.getByRole('radio', { name: t('edit.clash.current') }).check()
  await writer.getByRole('button', { name: t('edit.moved.go_on') }).click()
  await unfold(writer, 'en', 1)
  await expect(textBox(writer, 'en', 1, 'en')).toHaveValue(theirs)
  await expect(textBox(writer, 'en', 1, 'zh')).toHaveValue(`作者对提前解约的说法：${word}。`)
  await sendProposal(writer, 'en', 'The Chinese words')

  const { page: desk } = await signedIn({ role: 'moderator' })
  await desk.goto(`/en/moderation/${await caseOfProposal(place.databaseUrl, path)}`)
  await desk.getByRole('button', { name: t('edit.review.edit'), exact: true }).click()
  await unfold(desk, 'en', 1)
  await textBox(desk, 'en', 1, 'es').fill(`Lo que añade el moderador sobre irse antes: ${word}.`)
  await desk.getByRole('button', { name: t('edit.review.edit_send') }).click()
  await expect(desk.getByText(t('moderation.decided.approve'))).toBeVisible()
  await desk.goto(`/es/${path}`)
  await expect(desk.getByText(`Lo que añade el moderador sobre irse antes: ${word}.`).first()).toBeVisible()
})

test('a moderator asks for a change, and the author sends another version', async ({ signedIn, place }) => {
  const path = 'pe/claro/esim-activation'
  const t = wordsOf('en')
  const { page } = await signedIn()
  await openEditor(page, 'en', path)
  await unfold(page, 'en', 1)
  await textBox(page, 'en', 1, 'en').fill(`The eSIM is set up somehow: ${newWord()}.`)
  await sendProposal(page, 'en', 'Shorter words')
  const { page: desk } = await signedIn({ role: 'moderator' })
  await desk.goto(`/en/moderation/${await caseOfProposal(place.databaseUrl, path)}`)
  await expect(desk.locator('.proposal')).toBeVisible()
  await desk.keyboard.press('e')
  await desk.getByLabel(t('moderation.decide.reason')).selectOption({ label: t('edit.reason.unclear') })
  await desk.getByLabel(t('moderation.decide.note')).fill('How exactly?')
  await desk.getByRole('button', { name: t('edit.review.send_ask_change') }).click()
  await expect(desk.getByText(t('moderation.decided.ask_change'))).toBeVisible()

  await page.goto('/en/account/proposals')
  await page.getByRole('link', { name: 'Shorter words' }).click()
  await expect(page.getByText('How exactly?')).toBeVisible()
  await page.getByRole('link', { name: t('edit.mine.revise') }).click()
  await expect(page.getByText(t('edit.replaces'))).toBeVisible()
  await unfold(page, 'en', 1)
  await textBox(page, 'en', 1, 'en').fill('The eSIM is set up by scanning a code in the shop.')
  await sendProposal(page, 'en', 'Shorter words, and how')
  await page.goto('/en/account/proposals')
  await expect(page.getByText(t('edit.mine.state.withdrawn'))).toBeVisible()
  await page.getByRole('link', { name: 'Shorter words, and how' }).click()
  await page.getByRole('button', { name: t('edit.mine.withdraw') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('edit.mine.withdraw') })
    .click()
  await expect(page.locator('.proposal-head').getByText(t('edit.mine.state.withdrawn'))).toBeVisible()
})
