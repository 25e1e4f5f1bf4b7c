import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Member, makeMember, newestReport } from '../fixtures/database'
import { postReport, twoAttempts } from '../fixtures/report'
import { expect, test } from '../fixtures/test'
import { DEVICES, EVERYTHING, KEPT, nameOf, PAGES, type Person, type Picture } from './subjects'

const KEPT_FOLDER = path.resolve(import.meta.dirname, '..', '..', 'docs', 'screenshots')
/** Pictures stay in the repository for ever. */
const BYTES_MAX = 80_000
const QUALITIES = [90, 80, 70, 60, 50, 40, 30]

const STORY =
  'The shop in Miraflores wanted to see me, although I live abroad by now. In the app it took ten minutes, ' +
  'with my passport, and no bill came the month after.'
const WAITING = 'On the phone they said that only the shop can end the line, and hung up twice.'

/** What is in view, small enough to keep. */
async function keptBytes(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  for (const quality of QUALITIES) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length <= BYTES_MAX) return bytes
  }
  throw new Error(`${page.url()} does not fit into ${BYTES_MAX} bytes`)
}

test('pictures', async ({ visitor, place, expectComplaint }) => {
  expectComplaint(/status of 404/)
  const author = await makeMember(place.databaseUrl, { name: 'Lin' })
  const moderator = await makeMember(place.databaseUrl, { name: 'Rosa', role: 'moderator' })
  const writer = await visitor(author)
  await writer.goto('/en/pe/claro/cancel')
  const { attempts } = twoAttempts(STORY)
  await postReport(writer, 'pe/claro/cancel', STORY, { attempts, outcome: 'completed' })
  const told = await newestReport(place.databaseUrl, author.email)
  const desk = await visitor(moderator)
  await desk.goto('/en/moderation')
  const decision = await desk.request.post(
    `${place.baseUrl}/api/v1/moderation/cases/${told.caseId}/decision`,
    {
      headers: { origin: place.baseUrl, 'idempotency-key': randomUUID() },
      data: { version: 1, verdict: 'approve' },
    },
  )
  expect(decision.ok()).toBe(true)
  await postReport(writer, 'pe/claro/cancel', WAITING)
  const waiting = await newestReport(place.databaseUrl, author.email)

  const people: Record<Person, Member | undefined> = { reader: undefined, author, moderator }
  const show = async ({ page: name, locale, device, theme }: Picture) => {
    const subject = PAGES[name]
    if (!subject) throw new Error(`no page is called ${name}`)
    const page = await visitor(people[subject.as], { ...DEVICES[device], colorScheme: theme })
    const address = subject.path.replace('{report}', told.id).replace('{case}', waiting.caseId)
    await page.goto(`/${locale}${address}`, { waitUntil: 'networkidle' })
    await expect(page.locator('.skeleton')).toHaveCount(0)
    return page
  }

  mkdirSync(KEPT_FOLDER, { recursive: true })
  for (const picture of KEPT) {
    const page = await show(picture)
    writeFileSync(path.join(KEPT_FOLDER, `${nameOf(picture)}.webp`), await keptBytes(page))
    await page.context().close()
  }
  const folder = process.env.PICTURES_FOLDER
  for (const picture of folder ? EVERYTHING : []) {
    const page = await show(picture)
    await page.screenshot({ path: path.join(folder ?? '', `${nameOf(picture)}.png`), fullPage: true })
    await page.context().close()
  }
})
