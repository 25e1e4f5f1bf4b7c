/** A page changes: its history, the page as it was, the list of changes, the feeds, and a revision brought back. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { LOCALES } from '@/lib/catalog/vocabulary'
import type { EditBase } from '@/lib/entries/proposal-schema'
import type { CaseSummary, CaseView } from '@/lib/moderation/schema'
import { expect, test } from './fixtures/test'
import { wordsOf } from './fixtures/words'

const today = () => new Date().toISOString().slice(0, 10)

const asked = async <Body>(page: Page, path: string): Promise<Body> => {
  const answer = await page.request.get(`/api/v1${path}`)
  expect(answer.ok(), path).toBe(true)
  return answer.json()
}

async function send<Body>(page: Page, path: string, data: unknown): Promise<Body> {
  const origin = new URL(page.url()).origin
  const headers = { origin, 'idempotency-key': randomUUID() }
  const answer = await page.request.post(`/api/v1${path}`, { headers, data })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

type Edit = { path: string; from: RegExp | string; to: string; reason: string }

/** Proposes other words for the first statement of a page whose original says `from`; answers the number. */
async function proposeWords(page: Page, { path, from, to, reason }: Edit) {
  const base = await asked<EditBase>(page, `/edit?path=${path}`)
  const content = base.content
  if (content.kind !== 'policy') throw new Error(`${path} is no policy`)
  const [statement] = content.statements
  if (!statement) throw new Error(`${path} says nothing`)
  const { original, texts } = statement.text
  const before = texts[original] ?? ''
  statement.text = { original, texts: { ...texts, [original]: before.replace(from, to) } }
  const parent = base.parent?.id ?? null
  const made = await send<{ id: string; number: number }>(page, '/proposals', {
    path,
    parent,
    content,
    reason,
  })
  return { ...made, parent, key: statement.key, original }
}

/** A moderator agrees to a proposal. */
async function approve(page: Page, path: string, proposal: { id: string; parent: string | null }) {
  const { items } = await asked<{ items: CaseSummary[] }>(
    page,
    '/moderation/cases?kind=proposed_revision&limit=50',
  )
  const opened = await Promise.all(
    items
      .filter((item) => item.path === path)
      .map(({ id }) => asked<CaseView>(page, `/moderation/cases/${id}`)),
  )
  const found = opened.find((one) => one.proposal?.id === proposal.id)
  if (!found) throw new Error('no case is open for the proposal')
  const verdict = { version: found.version, verdict: 'approve', revision: { parent: proposal.parent } }
  await send(page, `/moderation/cases/${found.id}/decision`, verdict)
}

test('a change is told everywhere, and can be taken back', async ({ signedIn, visitor, place }) => {
  const path = 'co/claro/port-out'
  const author = await signedIn({ name: 'Lin' })
  const moderator = await signedIn({ role: 'moderator', name: 'Rosa' })
  await author.page.goto('/en')
  await moderator.page.goto('/en')
  const word = `changed-${randomUUID().slice(0, 8)}`
  const reason = 'The carrier rewrote its page'
  const proposal = await proposeWords(author.page, { path, from: /^/, to: `${word} `, reason })

  const reader = await visitor(undefined, { javaScriptEnabled: false })
  for (const address of [`/en/${path}/history`, '/en/changes', '/feeds/en/co/claro.atom']) {
    expect(await (await reader.request.get(address)).text(), address).not.toContain(word)
  }
  const hidden = await reader.request.get(`/en/${path}/history/${proposal.number}`)
  expect(hidden.status()).toBe(404)
  await author.page.goto(`/en/${path}/history`)
  await expect(author.page.locator(`#r-${proposal.number}`)).toContainText(
    wordsOf('en')('history.state.proposed'),
  )

  await approve(moderator.page, path, proposal)
  for (const locale of LOCALES) {
    const t = wordsOf(locale)
    await reader.goto(`/${locale}/${path}`)
    await reader.getByRole('link', { name: t('history.foot.history'), exact: true }).click()
    const revision = reader.locator(`#r-${proposal.number}`)
    await expect(revision).toContainText(reason)
    await expect(revision).toContainText('Lin')
    await expect(revision).toContainText('Rosa')
    await expect(revision).toContainText(t('history.state.current'))
    await revision
      .getByRole('link', { name: t('history.page.revision', { number: proposal.number }) })
      .click()
    await expect(reader).toHaveURL(new RegExp(`/${locale}/${path}/history/${proposal.number}$`))
    await expect(reader.locator('.differences ins').first()).toContainText(word)

    await reader.goto(`/${locale}/changes?country=co&carrier=claro`)
    const change = reader.locator('.revisions > li').first()
    await expect(change).toContainText(reason)
    await expect(change).toContainText(word)
    await expect(reader.locator('.starter-line')).toHaveCount(1)
    await expect(reader.locator('link[type="application/atom+xml"]')).toHaveAttribute(
      'href',
      `${place.baseUrl}/feeds/${locale}/co/claro.atom`,
    )
    for (const feed of ['all', 'co', 'co/claro', 'topic/port-out']) {
      for (const kind of ['atom', 'json']) {
        const address = `/feeds/${locale}/${feed}.${kind}`
        expect(await (await reader.request.get(address)).text(), address).toContain(word)
      }
    }
  }

  await reader.goto(
    `/en/translations?language=${proposal.original === 'zh' ? 'es' : 'zh'}&country=co&state=outdated`,
  )
  await expect(reader.locator(`.wanted a[href="/en/${path}/propose#s-${proposal.key}"]`)).toBeVisible()
  const other = proposal.original === 'zh' ? 'es' : 'zh'
  await reader.goto(`/${other}/${path}`)
  await expect(reader.locator(`#s-${proposal.key}`)).toContainText(
    wordsOf(other)('read.policy.translation_of_old'),
  )

  const t = wordsOf('en')
  await moderator.page.goto(`/en/${path}/history/1`)
  await moderator.page.getByLabel(t('history.revert.reason')).fill('It was right before')
  await moderator.page.getByRole('button', { name: t('history.revert.send', { number: 1 }) }).click()
  await expect(moderator.page.getByText(t('history.revert.done'), { exact: true })).toBeVisible()
  await reader.goto(`/en/${path}/history`)
  const newest = reader.locator('.revisions > li').first()
  await expect(newest).toContainText(t('history.revision.brings_back', { number: 1 }))
  await expect(newest).toContainText('It was right before')
  await reader.goto(`/en/${path}`)
  await expect(reader.locator('article')).not.toContainText(word)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of LOCALES) {
    const t = wordsOf(locale)
    test(`a page as of a day, every kind, in ${locale}`, async ({ page, expectComplaint }) => {
      expectComplaint(/status of 404/)
      for (const path of ['pe', 'pe/claro', 'pe/claro/cancel', 'guides/leave-well']) {
        await page.goto(`/${locale}/${path}/history`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await page.getByRole('button', { name: t('history.as_of.go') }).click()
        await expect(page).toHaveURL(new RegExp(`/${locale}/${path}/history/as-of/${today()}$`))
        await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
        await expect(page.locator('.as-of .notice')).toBeVisible()
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await page.getByRole('link', { name: t('history.as_of.today') }).click()
        await expect(page).toHaveURL(new RegExp(`/${locale}/${path}$`))
        for (const day of ['2020-01-01', '2999-01-01', '2026-02-30', 'yesterday']) {
          expect((await page.goto(`/${locale}/${path}/history/as-of/${day}`))?.status(), day).toBe(404)
        }
        expect((await page.goto(`/${locale}/${path}/history/999`))?.status()).toBe(404)
      }
    })

    test(`changes and translations are filtered by plain forms, in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}/changes`)
      await page.locator('select[name=country]').selectOption('pe')
      await page.getByRole('button', { name: t('history.changes.show'), exact: true }).click()
      await expect(page).toHaveURL(/\/changes\?country=pe/)
      await page.locator('select[name=carrier]').selectOption('claro')
      await page.getByRole('button', { name: t('history.changes.show'), exact: true }).click()
      await expect(page).toHaveURL(/carrier=claro/)
      await expect(page.locator('.starter-line')).toHaveCount(1)
      await page.goto(`/${locale}/translations`)
      await expect(page.getByLabel(t('history.translations.language'))).toHaveValue(locale)
    })
  }
})

test('a feed that is known costs nothing, one of nothing is not there', async ({ request, place }) => {
  const feed = await request.get('/feeds/es/pe.atom')
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const etag = feed.headers().etag ?? ''
  const again = await request.get('/feeds/es/pe.atom', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  const json = await request.get('/feeds/zh/all.json')
  expect(json.headers()['content-type']).toBe('application/feed+json; charset=utf-8')
  expect((await json.json()).feed_url).toBe(`${place.baseUrl}/feeds/zh/all.json`)
  for (const none of ['xx.atom', 'pe/nobody.atom', 'topic/nothing.json', 'all.rss', 'all']) {
    expect((await request.get(`/feeds/en/${none}`)).status(), none).toBe(404)
  }
})
