/** For the bench: the real front in a process of its own. Its upstream is named by its parent. */
import { createFront } from '@/lib/http/front/front'

process.once('message', async (order) => {
  const { upstreamPort, databaseUrl } = order as { upstreamPort: number; databaseUrl: string }
  const front = createFront({
    upstream: { host: '127.0.0.1', port: upstreamPort },
    databaseUrl,
    publicUrl: 'http://localhost',
  })
  front.start()
  await front.warm()
  await front.settle(10_000)
  process.send?.({ port: await front.listen(0, '127.0.0.1') })
})
process.once('disconnect', () => process.exit(0))
