import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, takeLock } from './lock.mjs'

/** No system hands this one out. */
const NOBODY = 2 ** 30
let folder
let file

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'linebook-lock-'))
  file = path.join(folder, 'deep', 'app.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const held = () => JSON.parse(readFileSync(file, 'utf8'))

describe('a lock', () => {
  it('tells a second asker who holds it, and is free again when released', () => {
    const lock = takeLock(file, { address: 'http://localhost:3000' })
    expect(takeLock(file).holder).toMatchObject({ pid: process.pid, address: 'http://localhost:3000' })
    expect(holderOf(file)).toMatchObject({ pid: process.pid })
    lock.release()
    expect(existsSync(file)).toBe(false)
    expect(takeLock(file).holder).toBeUndefined()
  })
  it('is taken over from the dead, who are told about', () => {
    takeLock(file).release()
    writeFileSync(file, JSON.stringify({ pid: NOBODY, address: 'old' }))
    expect(holderOf(file)).toBeUndefined()
    expect(takeLock(file).stale).toMatchObject({ pid: NOBODY, address: 'old' })
    expect(held().pid).toBe(process.pid)
  })
  it('is taken over when its process id belongs to a younger process', () => {
    takeLock(file).release()
    writeFileSync(file, JSON.stringify({ pid: process.pid, birth: 'long ago' }))
    expect(takeLock(file).holder).toBeUndefined()
  })
  it('is taken over when it was cut off while written', () => {
    takeLock(file).release()
    writeFileSync(file, '{"pid": ')
    expect(takeLock(file).stale).toEqual({})
  })
  it('is not released by one that lost it', () => {
    const lock = takeLock(file)
    writeFileSync(file, JSON.stringify({ pid: NOBODY }))
    lock.release()
    expect(existsSync(file)).toBe(true)
  })
})
