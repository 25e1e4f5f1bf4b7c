import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { islandOptions, programOptions, writeManifest } from '../build/bundles.mjs'
import { endProgram, spawnProgram } from '../lib/app.mjs'
import { open } from '../lib/opening.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')

/** Bundles again at every change: the worker restarts itself, pages read the new manifest. */
async function watchBundles(cleanup) {
  const { context } = await import('esbuild')
  const metafiles = []
  const onEnd = (index) => ({
    name: 'manifest',
    setup: (build) =>
      build.onEnd((result) => {
        if (result.metafile) metafiles[index] = result.metafile
        if (metafiles.filter(Boolean).length === 2) writeManifest(root, metafiles)
      }),
  })
  const contexts = await Promise.all([
    context(programOptions(root, ['worker'])),
    ...islandOptions(root).map((options, index) => context({ ...options, plugins: [onEnd(index)] })),
  ])
  for (const made of contexts) {
    cleanup.push(() => made.dispose())
    await made.watch()
  }
}

/** Next's development server with the worker beside it; pages come without the front. */
export async function main() {
  await open(root, async (cleanup, { env, address }) => {
    const development = { ...env, NODE_ENV: 'development' }
    await watchBundles(cleanup)
    const worker = spawnProgram(root, 'worker', development, 'inherit', ['--watch'])
    cleanup.push(() => endProgram(worker))
    const next = spawn(
      process.execPath,
      [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '--port', env.PORT],
      {
        cwd: root,
        env: { ...process.env, ...development },
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    cleanup.push(() => endProgram(next))
    console.log(
      `\n  Linebook  ${address}\n  Mails     http://127.0.0.1:${env.MAIL_PORT}\n  Stop      Ctrl-C\n`,
    )
    const code = await new Promise((resolve) => next.once('exit', (status) => resolve(status ?? 1)))
    return cleanup.ending() ? 0 : code
  })
}
