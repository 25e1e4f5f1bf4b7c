/** The ways out of the house: an SMTP server, or a folder on this machine. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { env } from '@/lib/core/env'
import type { RenderedMail } from './render'

export type OutgoingMail = RenderedMail & { id: string; to: string; at: Date }
export type Deliver = (mail: OutgoingMail) => Promise<void>

/** Shorter than the shortest pause between two tries, so that one mail is never under way twice. */
const SMTP_TIMEOUT_MS = 20_000

/** Mails stay on this machine: no mail server, and the site is for the people of this machine. */
export const keepsMails = (): boolean => !env().SMTP_URL && env().EMBEDDED && env().local

/** Folder of the mails that stay. */
export const mailFolder = (): string => path.resolve(env().DATA_DIR, 'mail')

/** How mails leave; undefined when nothing is set up for it. */
export function deliverer(): Deliver | undefined {
  const url = env().SMTP_URL
  if (url) return smtp(url)
  return keepsMails() ? (mail) => keepMail(mailFolder(), mail) : undefined
}

function smtp(url: string): Deliver {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    await transport.sendMail(messageOf(mail))
  }
}

/** The message as nodemailer takes it. An address goes in whole: it is never parsed as a list. */
export function messageOf({ id, to, at, subject, text, html }: OutgoingMail) {
  return {
    from: env().MAIL_FROM,
    to: { name: '', address: to },
    subject,
    text,
    html,
    date: at,
    // The same for every try, so that a mail server can tell a repetition.
    messageId: `<${id}@${new URL(env().PUBLIC_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

/** Writes a mail into a folder: whole, or not at all. */
export async function keepMail(folder: string, mail: OutgoingMail): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${mail.at.toISOString().replaceAll(':', '-')}_${mail.id}.json`
  const draft = path.join(folder, `.${name}`)
  await writeFile(draft, JSON.stringify(mail, null, 2), { mode: 0o600 })
  await rename(draft, path.join(folder, name))
}
