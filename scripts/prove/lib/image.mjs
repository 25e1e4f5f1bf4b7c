// The proof of the image without a container engine: a folder of exactly what the Dockerfile copies, with the
// environment of docker-compose.yml, as an account that cannot write there, against an outside PostgreSQL.
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { build } from '../../build/build.mjs'
import { makeCleanup } from '../../lib/cleanup.mjs'
import { ensureInstalled } from '../../lib/install.mjs'
import { freePort } from '../../lib/process.mjs'
import { Refusal, step } from '../../lib/say.mjs'
import { readCompose } from '../../ship/compose.mjs'
import { ask, openImageDatabase } from './image-database.mjs'
import { accountOf, makeImageFolder, setWritable } from './image-folder.mjs'
import { catchMails } from './image-mails.mjs'
import { nodeVersion, runToEnd, startProgram, uidOf, waitFor } from './image-run.mjs'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const READER_PATH = '/en/pe/claro/cancel'
const EMAIL = 'first@example.org'
/** A role may not do it. */
const NOT_ALLOWED = '42501'

function check(holds, words) {
  if (!holds) throw new Refusal(words)
}

/** The programs of docker-compose.yml, with the addresses of this machine instead of its services'. */
async function programsOf({ folder, account, image, tmp, port, database, smtpUrl }) {
  const { services } = await readCompose(root)
  const here = {
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    LISTEN_HOST: '127.0.0.1',
    DATABASE_URL: database.appUrl,
    SMTP_URL: smtpUrl,
    // The image's own settings, and a place for passing files: all of it that can be written.
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TMPDIR: tmp,
    HOME: tmp,
  }
  const of = (name, more = {}) => {
    const given = Object.entries(services[name].environment).map(([key, value]) => [key, String(value)])
    const env = { ...Object.fromEntries(given), ...here, ...more }
    return { folder, account, command: services[name].command ?? image.command, env }
  }
  return {
    migrate: of('migrate', { OWNER_DATABASE_URL: database.ownerUrl }),
    app: of('app'),
    worker: of('worker'),
    /** As it would be if nobody had set anything but the address. */
    careless: of('app', {
      PUBLIC_URL: 'https://linebook.example',
      DATABASE_URL: services.app.environment.DATABASE_URL,
    }),
    tool: { ...of('app'), command: ['node', '.build/member-tool.js', EMAIL, '--trust', '1'] },
  }
}

async function migrateTwice(migrate) {
  const first = await runToEnd(migrate)
  check(first.code === 0 && /Migrations applied: \d+/.test(first.words), `migrate failed:\n${first.words}`)
  const again = await runToEnd(migrate)
  check(again.code === 0 && /No new migrations/.test(again.words), `migrate, run again:\n${again.words}`)
  return first.words.trim().split('\n').join(' ')
}

async function signInByMail(site, mails) {
  const post = (place, body, headers = {}) =>
    fetch(`${site}/api/v1${place}`, {
      method: 'POST',
      headers: { origin: site, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const asked = await post('/sign-in', { email: EMAIL, locale: 'en' })
  check(asked.status === 202, `asking for a mail answered ${asked.status}`)
  const [, id, token] = /sign-in\/confirm#([\w-]+)\.([0-9a-f]{64})/.exec(await mails.mailTo(EMAIL)) ?? []
  const answer = await post('/sign-in/link', { id, token })
  check(answer.status === 200, `the mailed link answered ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const me = await (await fetch(`${site}/api/v1/me`, { headers: { cookie } })).json()
  check(me.member?.role === 'member', `/me answered ${JSON.stringify(me)}`)
  return me.member.name
}

async function refusal(url, statement) {
  return ask(url, statement).then(
    () => 'nothing',
    (error) => error.code,
  )
}

async function prove(cleanup) {
  const account = accountOf()
  const place = mkdtempSync(path.join(os.tmpdir(), 'linebook-prove-image-'))
  chmodSync(place, 0o755)
  cleanup.push(() => rmSync(place, { recursive: true, force: true }))
  const [folder, tmp] = [path.join(place, 'app'), path.join(place, 'tmp')]
  mkdirSync(tmp)
  if (account.uid) chownSync(tmp, account.uid, account.gid)

  const made = await step('Copying what the Dockerfile copies, with the packages of production', async () => {
    const result = await makeImageFolder({ root, folder, scratch: path.join(place, 'packages') })
    setWritable(folder, false)
    cleanup.push(() => setWritable(folder, true))
    return result
  })
  console.log(`    ${made.places.join(', ')}`)
  const database = await openImageDatabase(path.join(place, 'database'), account)
  cleanup.push(database.close)
  console.log(`    PostgreSQL ${database.words}`)
  const mails = await catchMails()
  cleanup.push(mails.stop)
  const port = await freePort()
  const site = `http://localhost:${port}`
  const programs = await programsOf({
    ...{ folder, account, tmp, port, database },
    ...{ image: made.image, smtpUrl: mails.url },
  })

  await step('The folder cannot be written by the account that runs it', async () => {
    const code = `require('node:fs').writeFileSync('.next/x', 'x')`
    const { words } = await runToEnd({ ...programs.app, command: ['node', '-e', code] })
    check(/EACCES|EPERM|EROFS/.test(words), `it could be written: ${words}`)
    return account.uid ? `uid ${account.uid}` : 'our own'
  })
  await step('Placeholders are refused where PUBLIC_URL is not localhost', async () => {
    const { code, words } = await runToEnd(programs.careless)
    check(code === 1 && /placeholder/.test(words), `it ended with ${code}:\n${words}`)
  })
  await step('Migrating once as the owner, and once more with nothing to do', () =>
    migrateTwice(programs.migrate),
  )
  await step('The program’s role changes no table and no event', async () => {
    for (const statement of [
      'alter table member add column x int',
      'drop table draft',
      'delete from event',
    ]) {
      const code = await refusal(database.appUrl, statement)
      check(code === NOT_ALLOWED, `${statement}: ${code}`)
    }
  })
  const app = startProgram(programs.app)
  cleanup.push(app.stop)
  const ready = `${site}/api/health/ready`
  await step('The app serves, and says that it misses a worker', () =>
    waitFor('not up', ready, (status, body) => status === 503 && body.migrations && !body.worker, app),
  )
  const worker = startProgram(programs.worker)
  cleanup.push(worker.stop)
  await step('With the worker beside it it is ready', () =>
    waitFor('not ready', ready, (status, body) => status === 200 && body.ready, app),
  )
  await step('Both run as that account', () => {
    const uids = [app, worker].map(({ child }) => uidOf(child.pid))
    check(!account.uid || uids.every((uid) => uid === account.uid), `they run as ${uids}`)
    return uids.join(', ')
  })
  await step('A reader page comes, in three languages', async () => {
    for (const language of ['en', 'es', 'zh']) {
      const response = await fetch(site + READER_PATH.replace('/en', `/${language}`))
      const text = await response.text()
      check(response.status === 200 && /<h1[^>]*>[^<]*Claro/.test(text), `${language}: ${response.status}`)
    }
    return READER_PATH
  })
  await step(
    'The settings of the build hold: titles stand in the head, Next does not name itself',
    async () => {
      const response = await fetch(`${site}/es/sign-in`)
      const [head] = (await response.text()).split('</head>')
      check(/<title>[^<]+<\/title>/.test(head), 'the title is not in the head')
      check(!response.headers.has('x-powered-by'), 'Next names itself')
    },
  )
  await step('The site’s own texts come', async () => {
    for (const name of ['about', 'privacy', 'terms', 'licences', 'rules', 'contact']) {
      const { status } = await fetch(`${site}/zh/about/${name}`)
      check(status === 200, `about/${name}: ${status}`)
    }
  })
  await step('A sign-in mail arrives, and its link signs in', () => signInByMail(site, mails))
  await step('Trust is set from the command line', async () => {
    const { code, words } = await runToEnd(programs.tool)
    check(code === 0 && words.includes('trust 1'), `it ended with ${code}: ${words}`)
    return words.trim()
  })
  await step('App and worker end in order', async () => {
    const codes = await Promise.all([app.stop(), worker.stop()])
    check(
      codes.every((code) => code === 0),
      `exit codes ${codes}:\n${app.words()}\n${worker.words()}`,
    )
  })
  return made
}

/** Proves it and says what cannot be: the engine itself. */
export async function main() {
  await ensureInstalled(root)
  await build(root)
  const cleanup = makeCleanup('Stopping …')
  try {
    const { image } = await prove(cleanup)
    console.log(
      `\nprove:image ok: what the image holds serves, on Node.js ${nodeVersion()}. ` +
        `Not shown here: the engine, ${image.base}, postgres:18 and the mail catcher themselves.`,
    )
  } catch (error) {
    console.log(`\nprove:image FAILED: ${error.message}`)
    process.exitCode = 1
  } finally {
    await cleanup.end()
  }
}
