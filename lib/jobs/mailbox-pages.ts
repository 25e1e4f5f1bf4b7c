/** Pages of the mailbox that shows kept mails. Pure. */
import { escapeHtml } from '@/lib/notifications/render'
import type { OutgoingMail } from '@/lib/notifications/transport'

export type KeptMail = Omit<OutgoingMail, 'at'> & { at: string }

export const MAILBOX_CSS = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:46rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border-left:3px solid;padding-left:1rem}
iframe{width:100%;height:28rem;border:1px solid;background:#fff}
time{opacity:.7}li{margin:.5rem 0}`

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>' +
  `<body>${body}</body></html>`

const when = (at: string): string => `<time>${escapeHtml(at.slice(0, 19).replace('T', ' '))} UTC</time>`

/** Links to the site itself; any other address stays text. */
function linked(text: string, siteUrl: string): string {
  const site = siteUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text
    .split(new RegExp(`(${site}/\\S*)`))
    .map((part, index) => {
      const safe = escapeHtml(part)
      return index % 2 === 1 ? `<a href="${safe}" rel="noreferrer">${safe}</a>` : safe
    })
    .join('')
}

/** All mails, newest first. */
export function listPage(mails: KeptMail[]): string {
  const items = mails.map(
    ({ id, to, subject, at }) =>
      `<li><a href="/${id}">${escapeHtml(subject)}</a><br>to ${escapeHtml(to)} · ${when(at)}</li>`,
  )
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>No mail yet.</p>'
  const about = '<p>Mails that Linebook would have sent. They stay on this machine. Reload for new ones.</p>'
  return page('Mails', `<h1>Mails</h1>${about}${list}`)
}

/** One mail: its text, and its HTML in a frame that can run nothing. */
export function mailPage({ id, to, subject, text, at }: KeptMail, siteUrl: string): string {
  const frame = `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/${id}/html" title="HTML"></iframe>`
  return page(
    subject,
    `<p><a href="/">All mails</a></p><h1>${escapeHtml(subject)}</h1><p>to ${escapeHtml(to)} · ${when(at)}</p>` +
      `<pre>${linked(text, siteUrl)}</pre><h2>As HTML</h2>${frame}`,
  )
}

/** The mail's HTML for its frame; links open outside of it. */
export const framed = (html: string): string => html.replace('<head>', '<head><base target="_blank">')
