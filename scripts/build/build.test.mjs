import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeManifest } from './bundles.mjs'
import { filesBelow, fingerprint } from './sources.mjs'
import { forget, isFresh, remember } from './stamps.mjs'

let root
const put = (file, text = '') => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'linebook-build-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('sources', () => {
  it('are files without tests, documents and what the build makes', () => {
    for (const file of [
      'lib/a.ts',
      'lib/a.test.ts',
      'lib/README.md',
      'lib/core/generated/b.ts',
      'lib/m.generated.json',
    ]) {
      put(file)
    }
    put('public/i/islands.abc.js')
    put('public/icon.svg')
    expect(filesBelow(root, 'lib')).toEqual([path.join('lib', 'a.ts')])
    expect(filesBelow(root, 'public')).toEqual([path.join('public', 'icon.svg')])
    expect(filesBelow(root, 'missing')).toEqual([])
  })
  it('have one mark, which changes with a text, a name and a new file', () => {
    put('lib/a.ts', 'one')
    const marks = [fingerprint(root, ['lib'])]
    expect(fingerprint(root, ['lib'])).toBe(marks[0])
    put('lib/a.ts', 'two')
    marks.push(fingerprint(root, ['lib']))
    put('lib/b.ts', '')
    marks.push(fingerprint(root, ['lib']))
    expect(new Set(marks).size).toBe(3)
  })
})

describe('a part', () => {
  it('is fresh while its mark is the same and its results are there', () => {
    put('out.js')
    remember(root, 'part', 'mark')
    expect(isFresh(root, 'part', 'mark', ['out.js'])).toBe(true)
    expect(isFresh(root, 'part', 'other', ['out.js'])).toBe(false)
    expect(isFresh(root, 'part', 'mark', ['gone.js'])).toBe(false)
    forget(root, 'part')
    expect(isFresh(root, 'part', 'mark', ['out.js'])).toBe(false)
  })
})

describe('the manifest', () => {
  it('names the newest scripts and clears away the older ones', () => {
    put('public/i/islands.OLD.js')
    put('public/i/islands.NEW.js')
    put('public/i/theme.NEW.js')
    put('lib/islands/main.ts')
    const outputs = (name) => ({ outputs: { [`public/i/${name}`]: {} } })
    writeManifest(root, [outputs('islands.NEW.js'), outputs('theme.NEW.js')])
    const manifest = JSON.parse(readFileSync(path.join(root, 'lib/islands/manifest.generated.json'), 'utf8'))
    expect(manifest).toEqual({ islands: '/i/islands.NEW.js', theme: '/i/theme.NEW.js' })
    expect(readdirSync(path.join(root, 'public/i'))).toEqual(['islands.NEW.js', 'theme.NEW.js'])
  })
})
