import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { repeat } from './repeat'

vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('runs at once, then at its pace, sooner when it is woken or asks for it', async () => {
  let runs = 0
  let pause: number | undefined
  const job = repeat('test', 1_000, async () => {
    runs += 1
    return pause
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(runs).toBe(2)
  pause = 10
  job.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toBe(3)
  await vi.advanceTimersByTimeAsync(10)
  expect(runs).toBe(4)
  await job.stop()
})

it('never runs twice at once, and once more when it was woken meanwhile', async () => {
  const finish: (() => void)[] = []
  const run = vi.fn(() => new Promise<undefined>((resolve) => finish.push(() => resolve(undefined))))
  const job = repeat('test', 60_000, run)
  await vi.advanceTimersByTimeAsync(0)
  job.wake()
  job.wake()
  await vi.advanceTimersByTimeAsync(100)
  expect(run).toHaveBeenCalledTimes(1)
  finish[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(run).toHaveBeenCalledTimes(2)
  finish[1]?.()
  await job.stop()
})

it('goes on after a failure, and waits for the run under way when it is stopped', async () => {
  let runs = 0
  let ended = false
  const job = repeat('test', 10, async () => {
    runs += 1
    if (runs === 1) throw new Error('once')
    await new Promise((resolve) => setTimeout(resolve, 500))
    ended = true
    return undefined
  })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(runs).toBe(2)
  const stopped = job.stop()
  await vi.advanceTimersByTimeAsync(500)
  await stopped
  expect(ended).toBe(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs).toBe(2)
})
