/** The pages under app agree with the list of reader pages, and hold nothing that needs a script. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readerPath } from './paths'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SAMPLES: Record<string, string> = { locale: 'en', country: 'pe', carrier: 'claro', topic: 'cancel' }

const APP = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' }).map(
  (file) => `app/${file.replaceAll('\\', '/')}`,
)
const files = (pattern: RegExp) => APP.filter((file) => pattern.test(file))

/** Address that a file of app answers; a folder in round brackets is no part of it. */
function addressOf(file: string): string {
  const words = path.posix.dirname(file).split('/').slice(1)
  const shown = words.filter((word) => !/^\(.*\)$/.test(word))
  return `/${shown.map((word) => word.replace(/^\[(\w+)\]$/, (_, name) => SAMPLES[name] ?? 'sample')).join('/')}`
}

const EXTENSIONS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm

function resolveImport(from: string, name: string): string | undefined {
  const base = name.startsWith('@/')
    ? name.slice(2)
    : name.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), name)
      : undefined
  if (base === undefined) return undefined
  return EXTENSIONS.map((extension) => base + extension).find(
    (file) => /\.tsx?$/.test(file) && existsSync(path.join(ROOT, file)),
  )
}

/** Every file of ours that a file brings along, with its text. */
function reach(start: string[]): Map<string, string> {
  const found = new Map<string, string>()
  const queue = [...start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    found.set(file, text)
    for (const [, name = ''] of text.matchAll(IMPORT)) {
      const next = resolveImport(file, name)
      if (next) queue.push(next)
    }
  }
  return found
}

const readerFiles = files(/^app\/\[locale\]\/\(read\)\/(.*\/)?(page|layout|not-found)\.tsx$/)
const readerRoutes = files(/^app\/\[locale\]\/\(read\)\/(.*\/)?(page\.tsx|route\.ts)$/)
const otherRoutes = files(/\/(page\.tsx|route\.ts)$/).filter((file) => !file.includes('/(read)/'))

describe('reader pages', () => {
  it('are found', () => {
    expect(readerRoutes.map(addressOf)).toEqual(
      expect.arrayContaining([
        '/en',
        '/en/pe',
        '/en/pe/claro',
        '/en/pe/claro/cancel',
        '/en/missing',
        '/en/down',
      ]),
    )
  })

  it('are exactly the pages in (read)', () => {
    for (const file of readerRoutes) expect(readerPath(addressOf(file)), file).toBeDefined()
    for (const file of otherRoutes) expect(readerPath(addressOf(file)), file).toBeUndefined()
  })

  it('bring along no client component, no boundary and nothing of the one who asks', () => {
    const brought = reach([...readerFiles, ...files(/^app\/(\[locale\]\/)?layout\.tsx$/)])
    expect(brought.size).toBeGreaterThan(readerFiles.length)
    for (const [file, text] of brought) {
      expect(text, file).not.toMatch(/^\s*['"]use client['"]/m)
      if (!file.startsWith('app/')) continue
      expect(text, file).not.toMatch(/\bSuspense\b|NextIntlClientProvider|\bsearchParams\b/)
      expect(text, file).not.toMatch(
        /['"](?:next\/(?:headers|link|image|script|dynamic)|@\/lib\/i18n\/navigation)['"]/,
      )
      expect(text, file).not.toMatch(/\sstyle=\{/)
    }
  })

  it('never stream: nothing waits beside or above them', () => {
    expect(files(/\/loading\.tsx$/).filter((file) => !file.includes('/(app)/'))).toEqual([])
  })
})
