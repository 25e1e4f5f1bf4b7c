import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const MODULE_MAX = 15 * 1024
/** What we aim at: a first visit on a poor network carries it. */
const MODULE_AIM = 11 * 1024
const THEME_MAX = 1024

const bundle = async (entry: string, format: 'esm' | 'iife') => {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

describe('scripts of reader pages', () => {
  it('the islands stay small and carry no validator and no word list', async () => {
    const script = await bundle('main.ts', 'esm')
    expect(gzipSync(script).byteLength).toBeLessThanOrEqual(Math.min(MODULE_MAX, MODULE_AIM))
    expect(script).not.toContain('ZodError')
    expect(script).not.toContain('携号转网')
  })

  it('the theme script is under a kilobyte', async () => {
    const script = await bundle('theme.ts', 'iife')
    expect(Buffer.byteLength(script)).toBeLessThan(THEME_MAX)
    expect(script).toContain('theme')
  })
})
