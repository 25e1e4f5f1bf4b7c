// A plain HTTP client on kept connections, that says exactly what it is told to say.
import { Agent, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

const ANSWER_WITHIN_MS = 30_000
const DECODE = { gzip: gunzipSync, br: brotliDecompressSync }

/**
 * @param {number} port of 127.0.0.1
 * @param {number} sockets how many at once
 */
export function makeClient(port, sockets) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })

  /**
   * Sends one request.
   * @param {{ method: string, path: string, headers?: Record<string, string | string[]>, body?: string | Buffer,
   *   chunked?: boolean, cutAfterMs?: number }} asked cutAfterMs: the client goes away after so long
   * @returns {Promise<{ status: number, headers: Record<string, string>, text: string }>}
   * @throws Error when no whole answer came
   */
  function send({ method, path, headers = {}, body, chunked = false, cutAfterMs }) {
    return new Promise((resolve, reject) => {
      const all = { host: `localhost:${port}`, ...headers }
      if (body !== undefined && !chunked) all['content-length'] = String(Buffer.byteLength(body))
      // Said, because Node frames no body of a DELETE by itself.
      if (body !== undefined && chunked) all['transfer-encoding'] = 'chunked'
      const asked = request({ host: '127.0.0.1', port, agent, method, path, headers: all })
      const patience = setTimeout(() => asked.destroy(new Error('no answer in time')), ANSWER_WITHIN_MS)
      const cut =
        cutAfterMs === undefined
          ? undefined
          : setTimeout(() => asked.destroy(new Error('the client went away')), cutAfterMs)
      let answered = false
      const end = (act) => {
        clearTimeout(patience)
        clearTimeout(cut)
        act()
      }
      asked.once('response', (response) => {
        answered = true
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.once('error', (error) => end(() => reject(error)))
        response.once('close', () => {
          if (!response.complete) return end(() => reject(new Error('the answer broke off')))
          const decode = DECODE[response.headers['content-encoding']] ?? ((bytes) => bytes)
          const bytes = Buffer.concat(parts)
          const text = bytes.length > 0 ? decode(bytes).toString('utf8') : ''
          end(() => resolve({ status: response.statusCode, headers: response.headers, text }))
        })
      })
      // An answer may come before the whole request was taken; then writing on fails, and that is no news.
      asked.on('error', (error) => {
        if (!answered) end(() => reject(error))
      })
      if (body !== undefined) asked.write(body)
      asked.end()
    })
  }

  return { send, close: () => agent.destroy() }
}
