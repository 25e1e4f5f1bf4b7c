/**
 * People's Markdown to safe HTML, once, when it is written.
 *
 * Not in a worker thread: `bounds.ts` keeps out of the parser every text that could hold it up, which
 * needs no file of its own in each of the bundles, and a text that is kept out is shown as plain text
 * instead of failing after a timeout.
 */
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isSimple } from './bounds'
import { plainHtml } from './plain'
import { LINK_REL, type MarkdownNode, simplify } from './simplify'

export type MarkdownOptions = {
  /** False shows only the words of a link: for authors nobody knows yet. */
  links: boolean
}

const TAGS = 'p br strong em del a ul ol li blockquote code pre hr table thead tbody tr th td'.split(' ')

const SCHEMA = {
  tagNames: TAGS,
  attributes: { a: ['href', ['rel', ...LINK_REL] as [string, ...string[]]], ol: ['start'] },
  protocols: { href: ['http', 'https'] },
  strip: [],
  clobber: [],
}

function processor(links: boolean) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(() => (tree) => simplify(tree as MarkdownNode, links) as typeof tree)
    .use(remarkRehype)
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify)
    .freeze()
}

const PROCESSORS = { words: processor(false), links: processor(true) }

/**
 * Safe HTML of a text: no images, no raw HTML, no headings, no script, no style. Never throws; a text
 * that is too complicated to be read is shown as it was written.
 */
export function renderMarkdown(text: string, { links }: MarkdownOptions): string {
  if (!isSimple(text)) return plainHtml(text)
  try {
    return String((links ? PROCESSORS.links : PROCESSORS.words).processSync(text))
  } catch {
    return plainHtml(text)
  }
}
