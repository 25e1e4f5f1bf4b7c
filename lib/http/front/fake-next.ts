/** For tests: a small server in Next's place, and requests that no client library tidies up. */

import type { ServerResponse } from 'node:http'
import {
  type ClientRequest,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
export type Handler = (asked: Asked, response: ServerResponse, raw: IncomingMessage) => void | Promise<void>

/** A document as Next would send it, scripts and all. */
export const htmlPage = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>` +
  `<link rel="stylesheet" href="/_next/static/a.css" nonce="N${Math.random()}"/>` +
  `<link rel="preload" as="script" href="/_next/static/a.js"/>${head}` +
  `<script src="/_next/static/a.js" async="" nonce="n"></script></head>` +
  `<body><div hidden=""><!--$--><!--/$--></div>${body}` +
  `<script nonce="n">self.__next_f.push([1,"${Math.random()}"])</script></body></html>`

export function sendHtml(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'never=1' })
  response.end(htmlPage(body))
}

/** Starts it; `page` answers whatever the test did not. */
export async function startFakeNext(handler: Handler) {
  const asked: Asked[] = []
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const one = {
      method: String(incoming.method),
      url: String(incoming.url),
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
    }
    asked.push(one)
    const fixed = /^\/(zh|es|en)\/(missing|down)$/.exec(one.url)
    if (fixed) sendHtml(response, `<h1>${fixed[2]} in ${fixed[1]}</h1>`)
    else await handler(one, response, incoming)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    upstream: { host: '127.0.0.1', port },
    asked,
    /** How often an address was asked for. */
    times: (url: string) => asked.filter((one) => one.url === url).length,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    /** The same address is free again after `stop`. */
    restart: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
  }
}

export type Got = { status: number; headers: IncomingHttpHeaders; text: string; bytes: Buffer }

type AskOptions = {
  method?: string
  headers?: Record<string, string>
  body?: string
  started?: (r: ClientRequest) => void
}

/** One request on a connection of its own; the target goes out as it is. */
export const ask = (
  port: number,
  target: string,
  { method = 'GET', headers = {}, body, started }: AskOptions = {},
) =>
  new Promise<Got>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, headers, agent: false })
    // Past the check of the client, so that a test can send what a browser would not.
    sent.path = target
    sent.once('error', reject)
    sent.once('response', async (response) => {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of response) chunks.push(chunk as Buffer)
      } catch (error) {
        reject(error)
      }
      const bytes = Buffer.concat(chunks)
      const encoding = response.headers['content-encoding']
      const empty = bytes.length === 0
      const plain =
        encoding === 'br' && !empty
          ? brotliDecompressSync(bytes)
          : encoding === 'gzip' && !empty
            ? gunzipSync(bytes)
            : bytes
      resolve({
        status: Number(response.statusCode),
        headers: response.headers,
        text: plain.toString(),
        bytes,
      })
    })
    started?.(sent)
    sent.end(body)
  })

/** A promise and how to keep it. */
export function gate(): { open: () => void; passed: Promise<void> } {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}
