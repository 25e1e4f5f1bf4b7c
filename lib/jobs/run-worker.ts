/** Everything the worker does, started and stopped together. */
import { randomUUID } from 'node:crypto'
import { HOUR, MINUTE, now, SECOND } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { planMails } from '@/lib/notifications/plan-mails'
import { deliverer, keepsMails, mailFolder } from '@/lib/notifications/transport'
import { cleanUp } from './clean-up'
import { expireStalePages } from './expire-stale'
import { type Follower, follow } from './follow'
import { beat, endBeat, HEARTBEAT_MS } from './heartbeat'
import { searchFollower } from './index-search'
import { listen } from './listen'
import { openMailbox, trimMailbox } from './mailbox'
import { repeat } from './repeat'
import { MAILS_A_RUN, sendDueMails } from './send-mails'

/** Events wake the followers; this is for what a lost connection did not tell. */
const POLL_MS = 2 * SECOND
/** How soon to look again for events that a running transaction holds back. */
const HELD_BACK_MS = 100
const STALE_EVERY_MS = 5 * MINUTE
const CLEAN_UP_EVERY_MS = HOUR

export const mailFollower: Follower = { name: 'mail', handle: planMails }

/**
 * Starts followers, mail, clean-up, expiry of stale labels, heartbeat and, where mails stay on this
 * machine, the mailbox. Any number of workers may run at once.
 * @returns `stop` ends them in order; `mailbox` is the address of the mailbox
 */
export async function startWorker() {
  const id = randomUUID()
  const deliver = deliverer()
  if (!deliver) log().warn('SMTP_URL is not set: mails wait and nobody can sign in')
  const mailbox = keepsMails()
    ? await openMailbox({ folder: mailFolder(), port: env().MAIL_PORT, siteUrl: env().PUBLIC_URL })
    : undefined
  if (mailbox) log().info({ url: mailbox.url }, 'mails are shown here')

  const sender = repeat('mail', POLL_MS, async () => {
    return deliver && (await sendDueMails(deliver)) === MAILS_A_RUN ? 0 : undefined
  })
  const followers = [mailFollower, searchFollower].map((follower) =>
    repeat(`follow:${follower.name}`, POLL_MS, async () => {
      const progress = await follow(follower)
      sender.wake()
      if (progress === 'more') return 0
      return progress === 'waiting' ? HELD_BACK_MS : undefined
    }),
  )
  const jobs = [
    ...followers,
    sender,
    repeat('heartbeat', HEARTBEAT_MS, async () => {
      await beat(id)
      return undefined
    }),
    repeat('stale', STALE_EVERY_MS, async () => ((await expireStalePages(now())) > 0 ? 0 : undefined)),
    repeat('clean-up', CLEAN_UP_EVERY_MS, async () => {
      await cleanUp(now())
      if (mailbox) await trimMailbox(mailFolder())
      return undefined
    }),
  ]
  const unlisten = listen(() => {
    for (const follower of followers) follower.wake()
  })
  const stop = async () => {
    await unlisten()
    await Promise.all(jobs.map((job) => job.stop()))
    await mailbox?.close()
    await endBeat(id).catch(() => undefined)
  }
  return { stop, mailbox: mailbox?.url }
}
