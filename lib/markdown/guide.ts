/** A guide's Markdown: as people's, plus footnote marks and links inside the site. */
import { renderMarkdown } from './render'

const FOOTNOTE = /\[\^(\d{1,3})\]/g
const INSIDE_LINK = /\]\(\/(?!\/)/g
/** People's links must name a host; ours travel through the renderer under one that cannot exist. */
const HOST = 'https://inside.invalid/'
const INSIDE_ANCHOR = /<a href="https:\/\/inside\.invalid\/([^"]*)" rel="[^"]*"/g

/**
 * Safe HTML of one section.
 * @param locale put before addresses like `/pe/all/cancel`
 * @returns footnotes `[^2]` as links to `#source-2`
 */
export function renderGuide(text: string, locale: string): string {
  const linked = text
    .replace(INSIDE_LINK, `](${HOST}${locale}/`)
    .replace(FOOTNOTE, (_, number: string) => `[\\[${number}\\]](${HOST}#source-${number})`)
  return renderMarkdown(linked, { links: true }).replace(INSIDE_ANCHOR, (_, to: string) =>
    to.startsWith('#') ? `<a href="${to}"` : `<a href="/${to}"`,
  )
}
