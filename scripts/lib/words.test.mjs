import { describe, expect, it } from 'vitest'
import { advice, explain } from './advice.mjs'
import { tooOld } from './entry.mjs'

describe('tooOld', () => {
  it.each([
    ['18.20.0', true],
    ['20.18.9', true],
    ['20.19.0', false],
    ['22.0.0', false],
    ['100.1.0', false],
  ])('%s: %s', (version, yes) => {
    expect(tooOld(version)).toBe(yes)
  })
})

describe('advice', () => {
  it.each([
    ['npm error code ENOSPC', /disk is full/],
    ['FATAL: could not write: No space left on device', /disk is full/],
    ['npm error code ENOTFOUND', /network/],
    ['npm error code EUSAGE … package.json and package-lock.json are not in sync', /disagree/],
    ['EACCES: permission denied, mkdir', /account that owns/],
    ['FATAL ERROR: JavaScript heap out of memory', /memory/],
  ])('on %j says what to do', (words, sentence) => {
    expect(advice(words)).toMatch(sentence)
  })
  it('is silent on what it does not know', () => {
    expect(advice('segmentation fault')).toBeUndefined()
    expect(explain('Building', 'one\ntwo\nthree', 2)).toBe('Building failed.\nIts last words:\ntwo\nthree')
  })
})
