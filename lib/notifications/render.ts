/** Words of a mail: subject, plain text and plain HTML. Pure. */
import { SIGN_IN_MINUTES } from '@/lib/auth/schema'
import type { Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { type Translate, translator } from '@/lib/i18n/translator'
import { PROPOSAL_REASONS, REPORT_REASONS } from '@/lib/moderation/schema'
import { type DecisionTemplate, isAboutProposal } from './routing'

export type MailFacts =
  | { template: 'sign_in'; link: string; code: string }
  | {
      template: DecisionTemplate
      /** What the page is about, in the reader's language. */
      topic: string
      path: string
      pageUrl: string
      /** The author's own reports, or proposals. */
      ownUrl: string
      /** Code of the reason list. */
      reason: string | null
      /** The moderator's own words. */
      note: string | null
    }
export type RenderedMail = { subject: string; text: string; html: string }

/** A paragraph, a link that stands alone, the code in large, or somebody's words. */
type Block = { kind: 'text' | 'code' | 'quote'; text: string } | { kind: 'link'; text: string; url: string }

/** Line ends and other control characters would let a subject become a second header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const SUBJECT_MAX = 150

/** A text fit to stand in a header: one line, bounded. */
export const headerText = (text: string): string => text.replace(CONTROL, ' ').trim().slice(0, SUBJECT_MAX)

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/**
 * Writes a mail.
 * @throws Error when a sentence is missing in that language
 */
export function renderMail(facts: MailFacts, locale: Locale): RenderedMail {
  const t = translator(locale)
  const blocks = facts.template === 'sign_in' ? signIn(facts, t) : decided(facts, t)
  const subject =
    facts.template === 'sign_in'
      ? t('mail.sign_in.subject')
      : t(`mail.${facts.template}.subject`, { topic: facts.topic, path: facts.path })
  blocks.push({ kind: 'text', text: t('mail.footer') })
  return { subject: headerText(subject), text: asText(blocks), html: asHtml(blocks, subject, locale) }
}

function signIn({ link, code }: Extract<MailFacts, { template: 'sign_in' }>, t: Translate): Block[] {
  return [
    { kind: 'text', text: t('mail.sign_in.intro') },
    { kind: 'link', text: t('mail.sign_in.link'), url: link },
    { kind: 'text', text: t('mail.sign_in.code_intro') },
    { kind: 'code', text: code },
    { kind: 'text', text: t('mail.sign_in.limits', { minutes: SIGN_IN_MINUTES }) },
    { kind: 'text', text: t('mail.sign_in.not_you') },
  ]
}

function decided(facts: Exclude<MailFacts, { template: 'sign_in' }>, t: Translate): Block[] {
  const { template, topic, path, reason, note } = facts
  const blocks: Block[] = [{ kind: 'text', text: t(`mail.${template}.body`, { topic, path }) }]
  const words = reasonWords(template, reason, t)
  if (words) blocks.push({ kind: 'text', text: t('mail.reason', { reason: words }) })
  if (note) blocks.push({ kind: 'text', text: t('mail.note') }, { kind: 'quote', text: note })
  blocks.push({ kind: 'text', text: t(`mail.${template}.next`) })
  const url = template.endsWith('_published') ? facts.pageUrl : facts.ownUrl
  blocks.push({ kind: 'link', text: t(`mail.${template}.link`), url })
  return blocks
}

/** A reason as it is said of a report or of a proposal; the last resort is said by the note alone. */
function reasonWords(template: DecisionTemplate, reason: string | null, t: Translate): string | undefined {
  const said = isAboutProposal(template)
  const known = (said ? PROPOSAL_REASONS : REPORT_REASONS).find((code) => code === reason)
  if (!known || known === 'other') return undefined
  return t(said ? `mail.proposal_reasons.${known}` : `mail.reasons.${known}`)
}

const asText = (blocks: Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'link') return `${block.text}\n${block.url}`
      if (block.kind === 'quote') return block.text.replace(/^/gm, '> ')
      return block.kind === 'code' ? `    ${block.text}` : block.text
    })
    .join('\n\n')
    .concat('\n')

function asHtml(blocks: Block[], title: string, locale: Locale): string {
  const body = blocks.map((block) => {
    const text = escapeHtml(block.text).replace(/\r?\n/g, '<br>')
    if (block.kind === 'link') return `<p><a href="${escapeHtml(block.url)}">${text}</a></p>`
    if (block.kind === 'code') return `<h2>${text}</h2>`
    return block.kind === 'quote' ? `<blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`
  })
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title>`
  return `<!doctype html><html lang="${LOCALE_TAGS[locale]}"><head>${head}</head><body>${body.join('')}</body></html>`
}
