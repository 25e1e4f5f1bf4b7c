/** For tests: a way to the database that can be cut, or made to hold its answers back. */
import net from 'node:net'

export async function startWay(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<net.Socket>()
  const onward = new Set<net.Socket>()
  let open = true
  const server = net.createServer((socket) => {
    if (!open) {
      socket.destroy()
      return
    }
    const database = net.connect(Number(target.port || 5432), target.hostname)
    onward.add(database)
    for (const [from, to] of [
      [socket, database],
      [database, socket],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
    socket.pipe(database)
    // By hand, so that `hold` is not undone by a pipe that resumes.
    database.on('data', (part) => socket.write(part))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(databaseUrl)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as net.AddressInfo).port)
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: through.href,
    cut: () => {
      open = false
      destroyAll()
    },
    mend: () => {
      open = true
    },
    /** The database hears and works, but its answers wait. */
    hold: () => {
      for (const socket of onward) socket.pause()
    },
    release: () => {
      for (const socket of onward) socket.resume()
    },
    stop: async () => {
      server.close()
      destroyAll()
    },
  }
}
