// In Next's place: a page of realistic size and shape, rendered with a little work each time.
import { createServer } from 'node:http'
import process from 'node:process'

const WORDS =
  'line cancel shop app contract passport abroad number month fee carrier letter proof clerk web code bill debt law days working answer plan card'.split(
    ' ',
  )
/** Words in an order that compresses about as well as people's text does; the same each time. */
function words(seed, count) {
  let state = seed + 1
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state
  }
  return Array.from(
    { length: count },
    () => `${WORDS[next() % WORDS.length]}${next() % 7 === 0 ? next() % 400 : ''}`,
  ).join(' ')
}
const row = (n) =>
  `<tr><th scope="row">Channel ${n}</th><td><span class="answer yes">Yes</span></td>` +
  `<td>${words(n, 14)}</td><td><a href="#source-${n}">${n}</a></td></tr>`
const report = (n) =>
  `<article id="report-${n}"><h3>${words(n + 50, 5)}</h3><p>${words(n + 100, 90)}</p></article>`

function page(path) {
  const rows = Array.from({ length: 40 }, (_, n) => row(n)).join('')
  const reports = Array.from({ length: 5 }, (_, n) => report(n)).join('')
  const data = JSON.stringify({ path, rows, reports }).replaceAll('<', '\\u003c')
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${path}</title>` +
    '<link rel="stylesheet" href="/_next/static/site.css" nonce="n"/>' +
    '<script src="/_next/static/framework.js" async="" nonce="n"></script></head>' +
    `<body><main><h1>${path}</h1><table>${rows}</table>${reports}</main>` +
    `<script nonce="n">self.__next_f.push([1,${JSON.stringify(data)}])</script></body></html>`
  )
}

const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(page(request.url))
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.once('disconnect', () => process.exit(0))
