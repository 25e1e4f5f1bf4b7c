import path from 'node:path'
import process from 'node:process'
import { build } from '../build/build.mjs'
import { launchApp } from '../lib/app.mjs'
import { open, runProgram } from '../lib/opening.mjs'
import { step } from '../lib/say.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')

function mailsLine(env, embedded) {
  if (process.env.SMTP_URL) return 'sent through SMTP_URL'
  if (embedded) return `kept, not sent: http://127.0.0.1:${env.MAIL_PORT}`
  return 'not sent: set SMTP_URL, or nobody can sign in'
}

async function greet({ env, address, embedded }) {
  const lines = [
    ['Linebook', address],
    ['Sign in', `${address}/en/sign-in with an e-mail address; a link and a code are mailed`],
    ['Mails', mailsLine(env, embedded)],
  ]
  if (embedded) {
    const link = await runProgram(root, 'admin-link', env)
    if (link) lines.push(['First admin', link])
  }
  lines.push(['Stop', 'Ctrl-C'])
  const width = Math.max(...lines.map(([name]) => name.length)) + 2
  console.log(`\n${lines.map(([name, text]) => `  ${name.padEnd(width)}${text}`).join('\n')}\n`)
}

/** Serves the site until it is stopped. */
export async function main() {
  await open(root, async (cleanup, opened) => {
    await build(root, ['site'])
    const app = await step('Starting the server', () => launchApp({ root, env: opened.env }))
    cleanup.push(app.stop)
    await greet(opened)
    const code = await app.ended
    if (!cleanup.ending()) console.error('The program ended by itself; its reason is above.')
    return cleanup.ending() ? 0 : code || 1
  })
}
