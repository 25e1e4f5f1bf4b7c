import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { PROPOSAL_REASONS, REPORT_REASONS } from '@/lib/moderation/schema'
import { headerText, type MailFacts, renderMail } from './render'
import { isReply, MAIL_TEMPLATES, mailRoutesOf } from './routing'

const PAGE = { topic: 'Cancel the line', path: 'pe/claro/cancel' }

function factsOf(template: (typeof MAIL_TEMPLATES)[number], more = {}): MailFacts {
  if (template === 'sign_in') {
    const link = 'https://linebook.example/es/sign-in/confirm#id.token'
    return { template, link, code: '012345', ...more }
  }
  if (isReply(template)) {
    const replyUrl = 'https://linebook.example/es/pe/claro/cancel/questions/1'
    return { template, ...PAGE, title: 'Does the app cancel?', replyUrl, ...more }
  }
  return {
    template,
    ...PAGE,
    post: null,
    pageUrl: 'https://linebook.example/es/pe/claro/cancel',
    ownUrl: 'https://linebook.example/es/account/reports',
    reason: null,
    note: null,
    ...more,
  }
}

describe('renderMail', () => {
  const all = LOCALES.flatMap((locale) => MAIL_TEMPLATES.map((template) => [locale, template] as const))

  it.each(all)('has every sentence: %s %s', (locale, template) => {
    const { subject, text, html } = renderMail(factsOf(template), locale)
    expect(subject.length).toBeGreaterThan(5)
    expect(`${subject}${text}${html}`).not.toMatch(/mail\.\w|\{\w+\}|undefined/)
    expect(text).toContain('https://linebook.example/')
    expect(html).toContain('href="https://linebook.example/')
  })

  const lists = { report_rejected: REPORT_REASONS, proposal_rejected: PROPOSAL_REASONS } as const
  const rejections = LOCALES.flatMap((locale) =>
    (['report_rejected', 'proposal_rejected'] as const).map((template) => [locale, template] as const),
  )
  it.each(rejections)('names every reason in %s: %s', (locale, template) => {
    const texts = lists[template]
      .filter((reason) => reason !== 'other')
      .map((reason) => renderMail(factsOf(template, { reason }), locale).text)
    expect(new Set(texts).size).toBe(lists[template].length - 1)
  })

  it.each(LOCALES)('calls each kind of post by its name in %s', (locale) => {
    const subjects = (['question', 'answer', 'comment'] as const).map(
      (post) => renderMail(factsOf('post_rejected', { post }), locale).subject,
    )
    expect(new Set(subjects).size).toBe(3)
  })

  it('carries link and code, the code only in the body', () => {
    const { subject, text, html } = renderMail(factsOf('sign_in'), 'en')
    expect(text).toContain('012345')
    expect(html).toContain('<h2>012345</h2>')
    expect(subject).not.toContain('012345')
  })

  it('keeps a moderator’s words words', () => {
    const note = '<img src=x onerror=alert(1)>\n"quoted" & \'more\''
    const { text, html } = renderMail(factsOf('report_rejected', { reason: 'other', note }), 'en')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;<br>&quot;quoted&quot; &amp;')
    expect(text).toContain('> <img src=x onerror=alert(1)>\n> "quoted"')
  })

  it('lets no line end into the subject', () => {
    const topic = 'Cancel\r\nBcc: eve@example.org\r\n\r\nbody\u2028x\u0000'
    const { subject } = renderMail(factsOf('report_published', { topic }), 'en')
    for (const bad of ['\r', '\n', '\u2028', '\u0000']) expect(subject).not.toContain(bad)
    expect(headerText(`${'a'.repeat(300)}\n`)).toHaveLength(150)
  })
})

describe('mailRoutesOf', () => {
  it('mails the one who asked, and authors about decisions', () => {
    expect(mailRoutesOf('sign_in.requested')).toMatchObject([{ to: 'asker' }])
    expect(mailRoutesOf('report.rejected')).toMatchObject([{ to: 'author', verdict: 'reject' }])
    expect(mailRoutesOf('revision.published')).toMatchObject([{ to: 'author', verdict: 'approve' }])
    expect(mailRoutesOf('post.published')).toMatchObject([{ to: 'author' }, { to: 'replied' }])
  })

  it.each([
    'report.held',
    'revision.proposed',
    'revision.approved',
    'report.submitted',
    'post.submitted',
    'post.edited',
    'flag.raised',
    'sign_in.admin_link_made',
    'constructor',
    '__proto__',
    '',
  ])('mails nobody about %s', (action) => expect(mailRoutesOf(action)).toEqual([]))
})
