import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { requestSignIn } from '@/lib/auth/request-sign-in'
import { ANONYMOUS } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { listen } from './listen'
import { readiness } from './readiness'
import { startWorker } from './run-worker'

const dataDir = mkdtempSync(path.join(tmpdir(), 'linebook-worker-'))
let worker: Awaited<ReturnType<typeof startWorker>>

beforeAll(async () => {
  vi.stubEnv('EMBEDDED', 'true')
  vi.stubEnv('MAIL_PORT', '0')
  vi.stubEnv('DATA_DIR', dataDir)
  worker = await startWorker()
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const PATIENCE = { timeout: 15_000, interval: 50 }
const ask = (email: string) =>
  requestSignIn({ actor: ANONYMOUS }, { email, browserHash: 'h'.repeat(64), locale: 'en', nextPath: '/en' })

/** Addresses that mails were kept for. */
const keptFor = (): string[] => {
  const folder = path.join(dataDir, 'mail')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
  return names.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')).to)
}

it('mails what was asked for, beats, shows the mails, and ends in order', async () => {
  await ask('ana@example.org')
  await vi.waitFor(() => expect(keptFor()).toEqual(['ana@example.org']), PATIENCE)
  await vi.waitFor(async () => expect((await readiness()).worker).toBe(true), PATIENCE)
  expect(await (await fetch(`${worker.mailbox}/`)).text()).toContain('ana@example.org')

  await worker.stop()
  expect((await readiness()).worker).toBe(false)
  await expect(fetch(`${worker.mailbox}/`)).rejects.toThrow()
  const mails = await db().mail.findMany()
  expect(mails).toHaveLength(1)
  expect(mails[0]?.sentAt).not.toBeNull()
})

it('hears of events again after its connection was cut', async () => {
  const heard = vi.fn()
  const stop = listen(heard)
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), PATIENCE)
  heard.mockClear()
  await db().$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen linebook_event'`
  // Called once when it is back, since something may have been missed; then for the event itself.
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), PATIENCE)
  heard.mockClear()
  await ask('eva@example.org')
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), PATIENCE)
  await stop()
})
