/** Sends the mails that are due. */
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { log } from '@/lib/core/log'
import { mailFacts, mailLocale } from '@/lib/notifications/queries'
import { renderMail } from '@/lib/notifications/render'
import type { Deliver } from '@/lib/notifications/transport'

/** Pauses before the next try, in seconds; after the last one a mail is given up. */
const PAUSES_S = [60, 120, 300, 900, 3_600, 14_400, 43_200]
const ATTEMPTS_MAX = PAUSES_S.length

type Claimed = {
  id: string
  address: string
  template: string
  locale: string
  data: unknown
  attempts: number
}

/** Mails a run, so that a worker that shall stop does not have to empty the queue first. */
export const MAILS_A_RUN = 20

/**
 * Sends due mails, one after another.
 * @returns how many were taken up; as many as `MAILS_A_RUN` means that there may be more
 */
export async function sendDueMails(deliver: Deliver): Promise<number> {
  for (let taken = 0; taken < MAILS_A_RUN; taken += 1) {
    const mail = await claim()
    if (!mail) return taken
    await send(mail, deliver)
  }
  return MAILS_A_RUN
}

/**
 * Takes one due mail by moving its next try into the future, in one short statement: two processes
 * never hold the same mail, no transaction is open while a mail server answers, and a mail whose
 * process died comes up again.
 */
async function claim(): Promise<Claimed | undefined> {
  const at = now()
  const [claimed] = await db().$queryRaw<Claimed[]>`
    update mail set attempts = attempts + 1,
      not_before = ${at}::timestamptz
        + make_interval(secs => (${PAUSES_S}::int[])[least(attempts + 1, ${ATTEMPTS_MAX}::int)])
    where id = (
      select id from mail
      where sent_at is null and not cancelled and not_before <= ${at}::timestamptz
        and attempts < ${ATTEMPTS_MAX}::int
      order by not_before, id limit 1 for update skip locked
    )
    returning id::text, address, template, locale, data, attempts`
  return claimed
}

async function send(mail: Claimed, deliver: Deliver): Promise<void> {
  try {
    const facts = await mailFacts(mail, now())
    if (!facts) {
      await db().mail.update({ where: { id: mail.id }, data: { cancelled: true } })
      return
    }
    const rendered = renderMail(facts, mailLocale(mail.locale))
    await deliver({ ...rendered, id: mail.id, to: mail.address, at: now() })
    await db().mail.update({ where: { id: mail.id }, data: { sentAt: now(), lastError: null } })
  } catch (error) {
    const lastError = failureCode(error)
    log().error({ mail: mail.id, attempts: mail.attempts, lastError }, 'mail not sent')
    await db().mail.update({ where: { id: mail.id }, data: { lastError } })
  }
}

/** What went wrong in a word: a mail server's own sentence often quotes the address. */
function failureCode(error: unknown): string {
  const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string }
  return [code ?? name ?? 'failed', responseCode].filter(Boolean).join(' ')
}
