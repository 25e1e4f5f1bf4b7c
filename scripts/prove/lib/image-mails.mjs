// A mail server that keeps what it gets.
import { pause } from '../../lib/process.mjs'
import { Refusal } from '../../lib/say.mjs'

const WAIT_MS = 30_000
const POLL_MS = 100

/**
 * Starts it on loopback.
 * @returns {Promise<{ url: string, mailTo: (address: string) => Promise<string>, stop: () => Promise<void> }>}
 *   mailTo waits for the newest mail to an address: its source, lines joined
 */
export async function catchMails() {
  const { SMTPServer } = await import('smtp-server')
  const mails = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        // Quoted-printable cuts long lines and writes "=" as "=3D".
        const source = Buffer.concat(parts)
          .toString('utf8')
          .replace(/=\r?\n/g, '')
          .replaceAll('=3D', '=')
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source })
        done()
      })
    },
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    async mailTo(address) {
      for (const started = Date.now(); Date.now() - started < WAIT_MS; await pause(POLL_MS)) {
        const mail = mails.findLast(({ to }) => to.includes(address))
        if (mail) return mail.source
      }
      throw new Refusal(`No mail to ${address} came in ${WAIT_MS / 1_000} seconds.`)
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
