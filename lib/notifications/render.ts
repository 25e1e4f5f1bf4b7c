/** Words of a mail: subject, plain text and plain HTML. Pure. */
import { SIGN_IN_MINUTES } from '@/lib/auth/schema'
import type { Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { type Translate, translator } from '@/lib/i18n/translator'
import { PROPOSAL_REASONS, REPORT_REASONS } from '@/lib/moderation/schema'
import { type DecisionTemplate, decidedKind, type ReplyTemplate } from './routing'

export type MailFacts =
  | { template: 'sign_in'; link: string; code: string }
  | {
      template: DecisionTemplate
      /** What the page is about, in the reader's language. */
      topic: string
      path: string
      pageUrl: string
      /** What kind of post it was about. */
      post: 'question' | 'answer' | 'comment' | null
      /** The author's own reports, proposals or posts. */
      ownUrl: string
      /** Code of the reason list. */
      reason: string | null
      /** The moderator's own words. */
      note: string | null
    }
  | {
      template: ReplyTemplate
      topic: string
      path: string
      /** Title of the question that was answered. */
      title: string
      replyUrl: string
    }
type Facts<Template> = Extract<MailFacts, { template: Template }>
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
  const { subject, blocks } = wordsOf(facts, t)
  blocks.push({ kind: 'text', text: t('mail.footer') })
  return { subject: headerText(subject), text: asText(blocks), html: asHtml(blocks, subject, locale) }
}

function wordsOf(facts: MailFacts, t: Translate): { subject: string; blocks: Block[] } {
  if (facts.template === 'sign_in') return { subject: t('mail.sign_in.subject'), blocks: signIn(facts, t) }
  if ('replyUrl' in facts) {
    const { template, replyUrl, ...values } = facts
    return { subject: t(`mail.${template}.subject`, values), blocks: replied(facts, t) }
  }
  const { topic, path, post } = facts
  const values = { topic, path, kind: post ?? '' }
  return { subject: t(`mail.${facts.template}.subject`, values), blocks: decided(facts, values, t) }
}

function signIn({ link, code }: Facts<'sign_in'>, t: Translate): Block[] {
  return [
    { kind: 'text', text: t('mail.sign_in.intro') },
    { kind: 'link', text: t('mail.sign_in.link'), url: link },
    { kind: 'text', text: t('mail.sign_in.code_intro') },
    { kind: 'code', text: code },
    { kind: 'text', text: t('mail.sign_in.limits', { minutes: SIGN_IN_MINUTES }) },
    { kind: 'text', text: t('mail.sign_in.not_you') },
  ]
}

function replied({ template, replyUrl, ...values }: Facts<ReplyTemplate>, t: Translate): Block[] {
  return [
    { kind: 'text', text: t(`mail.${template}.body`, values) },
    { kind: 'text', text: t(`mail.${template}.next`) },
    { kind: 'link', text: t(`mail.${template}.link`), url: replyUrl },
  ]
}

function decided(facts: Facts<DecisionTemplate>, values: Record<string, string>, t: Translate): Block[] {
  const { template, reason, note } = facts
  const blocks: Block[] = [{ kind: 'text', text: t(`mail.${template}.body`, values) }]
  const words = reasonWords(template, reason, t)
  if (words) blocks.push({ kind: 'text', text: t('mail.reason', { reason: words }) })
  if (note) blocks.push({ kind: 'text', text: t('mail.note') }, { kind: 'quote', text: note })
  blocks.push({ kind: 'text', text: t(`mail.${template}.next`) })
  const url = template.endsWith('_published') ? facts.pageUrl : facts.ownUrl
  blocks.push({ kind: 'link', text: t(`mail.${template}.link`), url })
  return blocks
}

/** A reason as it is said of a report or a post, or of a proposal; the last resort is said by the note alone. */
function reasonWords(template: DecisionTemplate, reason: string | null, t: Translate): string | undefined {
  const said = decidedKind(template) === 'proposal'
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
