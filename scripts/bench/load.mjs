// One process of load: keep-alive clients that ask one address after another and time each answer.
// Started with fork(); gets { port, clients, seconds, paths, headers }, answers { count, times, statuses }.
import net from 'node:net'
import process from 'node:process'

const HEAD_END = Buffer.from('\r\n\r\n')
const WARM_UP_SHARE = 0.2

/** Reads answers off one connection; only what it takes to find their end. */
function readAnswers(socket, onAnswer) {
  let pending = Buffer.alloc(0)
  let missing = 0
  let status = ''
  socket.on('data', (chunk) => {
    let at = 0
    if (missing > 0) {
      at = Math.min(missing, chunk.length)
      missing -= at
      if (missing > 0) return
      onAnswer(status)
    }
    pending = pending.length > 0 ? Buffer.concat([pending, chunk.subarray(at)]) : chunk.subarray(at)
    const end = pending.indexOf(HEAD_END)
    if (end < 0) return
    const head = pending.toString('latin1', 0, end)
    status = head.slice(9, 12)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    missing = length - (pending.length - end - HEAD_END.length)
    pending = Buffer.alloc(0)
    if (missing <= 0) {
      missing = 0
      onAnswer(status)
    }
  })
}

function runClient({ port, paths, host, headers }, until, record, offset) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let turn = offset
    let sentAt = 0n
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const send = () => {
      const path = paths[turn % paths.length]
      turn += 1
      sentAt = process.hrtime.bigint()
      socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}\r\n`)
    }
    readAnswers(socket, (status) => {
      record(Number(process.hrtime.bigint() - sentAt) / 1e6, status)
      if (Date.now() < until) send()
      else socket.end(resolve)
    })
    socket.once('error', reject)
    socket.once('connect', send)
  })
}

process.once('message', async (order) => {
  const started = Date.now()
  const measureFrom = started + order.seconds * 1000 * WARM_UP_SHARE
  const until = started + order.seconds * 1000
  const times = []
  const statuses = {}
  const record = (ms, status) => {
    if (Date.now() < measureFrom) return
    times.push(ms)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  const clients = Array.from({ length: order.clients }, (_, index) =>
    runClient(order, until, record, index * 7919),
  )
  await Promise.all(clients)
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  const perSecond = times.length / ((until - measureFrom) / 1000)
  process.send({ perSecond, p50: at(0.5), p99: at(0.99), statuses })
  process.disconnect()
})
