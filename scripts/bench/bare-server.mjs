// The measure of things: node:http with the same ready bytes. Gets { body, headers }, answers its port.
import { createServer } from 'node:http'
import process from 'node:process'

process.once('message', ({ body, headers }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
})
process.once('disconnect', () => process.exit(0))
