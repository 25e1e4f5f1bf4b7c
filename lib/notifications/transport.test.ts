import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, expect, it } from 'vitest'
import { keepMail, messageOf, type OutgoingMail } from './transport'

const mail = (overrides: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: '019a0000-0000-7000-8000-000000000000',
  to: 'ana@example.org',
  subject: 'Published',
  text: 'text',
  html: '<p>text</p>',
  at: new Date('2026-11-24T10:00:00Z'),
  ...overrides,
})

/** The bytes that would go to a mail server, and to whom. */
async function wire(overrides: Partial<OutgoingMail>) {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message, envelope } = await transport.sendMail(messageOf(mail(overrides)))
  const [head = ''] = String(message).split('\n\n')
  return { head, envelope }
}

it('says that a program wrote it, with the same id at every try', async () => {
  const { head } = await wire({})
  expect(head).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(head).toMatch(/^Message-ID: <019a0000-0000-7000-8000-000000000000@localhost>$/m)
})

it.each([
  ['a subject', { subject: 'Hello\r\nBcc: eve@example.org\r\n\r\nBody' }],
  ['an address', { to: 'ana@example.org\r\nBcc: eve@example.org' }],
  ['a list of addresses', { to: 'ana@example.org, eve@example.org' }],
  ['a name', { to: 'Ana <eve@example.org>, ana@example.org' }],
])('lets no header in through %s', async (_what, overrides) => {
  const sent = await wire(overrides).catch(() => undefined)
  if (!sent) return
  expect(sent.head).not.toMatch(/^(bcc|cc):/im)
  expect(sent.head.match(/^to:/gim)).toHaveLength(1)
  expect(sent.envelope.to.length).toBeLessThanOrEqual(1)
  expect(sent.envelope.to).not.toContain('eve@example.org')
})

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

it('keeps a mail in a folder, whole and readable by its owner only', async () => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'linebook-mail-')), 'mail')
  folders.push(path.dirname(folder))
  await keepMail(folder, mail())
  const names = await readdir(folder)
  expect(names).toEqual(['2026-11-24T10-00-00.000Z_019a0000-0000-7000-8000-000000000000.json'])
  const kept = JSON.parse(await readFile(path.join(folder, names[0] ?? ''), 'utf8'))
  expect(kept).toMatchObject({ to: 'ana@example.org', subject: 'Published', html: '<p>text</p>' })
})
