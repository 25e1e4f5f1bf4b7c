// esbuild's part: the programs that run outside of Next, and the two scripts of reader pages.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Programs, by the name of their bundle in .build/. */
export const PROGRAMS = {
  server: 'server.ts',
  'next-child': 'lib/http/front/next-child.ts',
  worker: 'lib/jobs/worker.ts',
  'load-starter': 'lib/entries/load-starter.ts',
  'admin-link': 'lib/auth/admin-link.ts',
  migrate: 'scripts/ship/migrate.ts',
  'member-tool': 'lib/members/member-tool.ts',
  'rebuild-tool': 'lib/jobs/rebuild-tool.ts',
}
const ISLANDS_MANIFEST = path.join('lib', 'islands', 'manifest.generated.json')
const ISLANDS_FOLDER = path.join('public', 'i')
/** The oldest browsers with custom elements, modules and optional chaining. */
const BROWSERS = ['chrome90', 'firefox90', 'safari15']

/** Options for the programs; packages stay outside, since bundling them fails. */
export const programOptions = (root, names = Object.keys(PROGRAMS)) => ({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(names.map((name) => [name, PROGRAMS[name]])),
  outdir: '.build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
})

/** Makes .build/*.js. */
export async function buildPrograms(root) {
  const { build } = await import('esbuild')
  await build(programOptions(root))
}

/** Ends esbuild's own process, which would stay as long as we do. */
export async function endBundler() {
  const { stop } = await import('esbuild')
  await stop()
}

/** Options for the scripts of reader pages: the islands are a module, the theme runs before the first paint. */
export const islandOptions = (root) =>
  [
    { entryPoints: { islands: 'lib/islands/main.ts' }, format: 'esm' },
    { entryPoints: { theme: 'lib/islands/theme.ts' }, format: 'iife' },
  ].map((part) => ({
    absWorkingDir: root,
    outdir: ISLANDS_FOLDER,
    entryNames: '[name].[hash]',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: BROWSERS,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...part,
  }))

/** Writes the manifest that pages read, and removes scripts of older builds. */
export function writeManifest(root, metafiles) {
  const manifest = {}
  for (const output of metafiles.flatMap((metafile) => Object.keys(metafile.outputs))) {
    const name = path.basename(output)
    manifest[name.slice(0, name.indexOf('.'))] = `/i/${name}`
  }
  const current = new Set(Object.values(manifest).map((address) => path.basename(address)))
  for (const name of readdirSync(path.join(root, ISLANDS_FOLDER))) {
    if (!current.has(name)) rmSync(path.join(root, ISLANDS_FOLDER, name))
  }
  writeFileSync(path.join(root, ISLANDS_MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Makes public/i/<name>.<hash>.js and lib/islands/manifest.generated.json. */
export async function buildIslands(root) {
  const { build } = await import('esbuild')
  mkdirSync(path.join(root, ISLANDS_FOLDER), { recursive: true })
  const results = await Promise.all(islandOptions(root).map((options) => build(options)))
  writeManifest(
    root,
    results.map((result) => result.metafile),
  )
}

/** What must exist for the programs and scripts to count as made. */
export const BUNDLE_RESULTS = [
  ...Object.keys(PROGRAMS).map((name) => path.join('.build', `${name}.js`)),
  ISLANDS_MANIFEST,
  ISLANDS_FOLDER,
]
