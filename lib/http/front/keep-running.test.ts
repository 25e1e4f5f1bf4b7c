import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { ask } from './fake-next'
import { createFront } from './front'
import { innerSocket } from './inner-socket'
import { type KeptRunning, keepRunning } from './keep-running'

vi.stubEnv('LOG_LEVEL', 'silent')
const place = mkdtempSync(path.join(tmpdir(), 'linebook-child-'))
const started = path.join(place, 'started')
const undo: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act()
  rmSync(started, { force: true })
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

function childOf(code: string): string {
  const file = path.join(place, `child-${Math.random()}.mjs`)
  const note = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(started)}, process.pid + ' ');`
  writeFileSync(file, `${note}\n${code}`)
  return file
}
const starts = () => {
  try {
    return readFileSync(started, 'utf8').trim().split(' ').length
  } catch {
    return 0
  }
}
const kept = (child: KeptRunning) => {
  undo.push(child.stop)
  return child
}

it('starts a process again when it dies, more slowly each time', async () => {
  kept(keepRunning({ name: 'dies', file: childOf('process.exit(3)') }))
  await expect.poll(starts, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
}, 15_000)

it('ends it in order, and does not start it again', async () => {
  const child = keepRunning({
    name: 'stops',
    file: childOf(
      "process.once('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1e6); process.send('ready')",
    ),
  })
  await child.ready
  const pid = Number(child.pid())
  await child.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(starts()).toBe(1)
})

it('hits never notice that the renderer was killed, and misses come back', async () => {
  const socket = innerSocket()
  undo.push(socket.remove)
  const page = '<!DOCTYPE html><html><head></head><body>page</body></html>'
  const next = kept(
    keepRunning({
      name: 'next',
      env: { INNER_SOCKET: socket.socketPath },
      prepare: socket.clear,
      file: childOf(`import { createServer } from 'node:http'
        process.once('SIGTERM', () => process.exit(0))
        createServer((q, s) => s.writeHead(200, { 'content-type': 'text/html' }).end(${JSON.stringify(page)}))
          .listen(process.env.INNER_SOCKET, () => process.send('ready'))`),
    }),
  )
  await next.ready
  const front = createFront({ upstream: { socketPath: socket.socketPath }, publicUrl: 'http://localhost' })
  const port = await front.listen(0, '127.0.0.1')
  undo.push(front.close)
  await ask(port, '/en/pe')
  const killed = Number(next.pid())
  process.kill(killed, 'SIGKILL')
  while (next.pid() === killed || next.pid() === undefined) {
    expect((await ask(port, '/en/pe')).headers['x-linebook-page']).toBe('hit')
  }
  await expect.poll(async () => (await ask(port, '/en/gb')).status, { timeout: 10_000 }).toBe(200)
}, 20_000)
