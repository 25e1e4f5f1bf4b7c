/** Shows kept mails to whoever sits at this machine, on a listener of its own. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { framed, type KeptMail, listPage, MAILBOX_CSS, mailPage } from './mailbox-pages'

const ADDRESS = '127.0.0.1'
const MAILS_SHOWN = 100
const MAILS_KEPT = 500
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Signs of a proxy or a tunnel in front: then the asker may be anyone. */
const FORWARDED = /^(forwarded|via|x-forwarded-.*|x-real-ip|true-client-ip|cf-.*|x-original-.*)$/

type Reply = { status: number; type: string; body: string; policy?: string }

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox"

/**
 * Opens the mailbox on 127.0.0.1; on a free port when the asked one is taken.
 * @param siteUrl links to it can be followed
 * @returns its address and how to close it
 */
export async function openMailbox(options: { folder: string; port: number; siteUrl: string }) {
  const server = createServer((request, response) => {
    answer(request, options.folder, options.siteUrl, portOf(server))
      .catch(() => plain(500, 'This mail cannot be read.'))
      .then((reply) => write(response, reply))
  })
  await listenOn(server, options.port).catch(() => listenOn(server, 0))
  return {
    url: `http://${ADDRESS}:${portOf(server)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const listenOn = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve()
    })
  })

const plain = (status: number, body: string): Reply => ({ status, type: 'text/plain', body })

/** A foreign name in `Host` is another site's name made to point here; a forwarded request is no neighbour's. */
function refused(request: IncomingMessage, port: number): boolean {
  const hosts = [`localhost:${port}`, `${ADDRESS}:${port}`]
  if (!hosts.includes((request.headers.host ?? '').toLowerCase())) return true
  return Object.keys(request.headers).some((name) => FORWARDED.test(name))
}

async function answer(
  request: IncomingMessage,
  folder: string,
  siteUrl: string,
  port: number,
): Promise<Reply> {
  if (refused(request, port)) return plain(403, 'Mails are only shown on this machine.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only reading is possible.')
  const [, id = '', part, ...more] = (request.url ?? '/').split('?')[0]?.split('/') ?? []
  if (id === '') return { status: 200, type: 'text/html', body: listPage(await newest(folder)) }
  if (id === 'style.css' && part === undefined) return { status: 200, type: 'text/css', body: MAILBOX_CSS }
  const mail = more.length === 0 && UUID.test(id) ? await mailById(folder, id) : undefined
  if (mail && part === undefined) return { status: 200, type: 'text/html', body: mailPage(mail, siteUrl) }
  if (mail && part === 'html') {
    return { status: 200, type: 'text/html', body: framed(mail.html), policy: FRAME_POLICY }
  }
  return plain(404, 'There is no such mail.')
}

function write(response: ServerResponse, { status, type, body, policy = PAGE_POLICY }: Reply) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  response.end(body)
}

/** Names of kept mails, newest first: they begin with the time. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^\d.*\.json$/.test(name)).sort((a, b) => (a < b ? 1 : -1))
}

const readMail = async (folder: string, name: string): Promise<KeptMail> =>
  JSON.parse(await readFile(path.join(folder, name), 'utf8'))

async function newest(folder: string): Promise<KeptMail[]> {
  const names = (await namesIn(folder)).slice(0, MAILS_SHOWN)
  return Promise.all(names.map((name) => readMail(folder, name)))
}

async function mailById(folder: string, id: string): Promise<KeptMail | undefined> {
  const name = (await namesIn(folder)).find((candidate) => candidate.endsWith(`_${id}.json`))
  return name ? readMail(folder, name) : undefined
}

/** Removes the oldest kept mails beyond what is worth keeping. */
export async function trimMailbox(folder: string): Promise<void> {
  for (const name of (await namesIn(folder)).slice(MAILS_KEPT))
    await rm(path.join(folder, name), { force: true })
}
