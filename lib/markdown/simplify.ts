/** What of a Markdown tree is kept: words, emphasis, lists, quotes, code, tables, and links where allowed. */

/** The part of a syntax tree's node that is used here. */
export type MarkdownNode = {
  type: string
  value?: string
  alt?: string | null
  url?: string
  label?: string | null
  identifier?: string
  checked?: boolean | null
  children?: MarkdownNode[]
  data?: { hProperties?: Record<string, string[]> }
}

export const LINK_REL = ['nofollow', 'ugc', 'noopener']

const text = (value: string): MarkdownNode => ({ type: 'text', value })
const WEB_ADDRESS = /^https?:\/\//i

/** A text whose line ends are kept: on a phone, Enter means a new line. */
function lines(value: string): MarkdownNode[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' }, text(line)]))
}

/** The nodes that stand for one node. */
function simplified(node: MarkdownNode, links: boolean, inParagraph: boolean): MarkdownNode[] {
  const children = () => (node.children ?? []).flatMap((child) => simplified(child, links, isPhrasing(node)))
  switch (node.type) {
    case 'text':
      return lines(node.value ?? '')
    case 'html': {
      const shown = lines(node.value ?? '')
      return inParagraph ? shown : [{ type: 'paragraph', children: shown }]
    }
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: children() }] }]
    case 'image':
    case 'imageReference':
      return [text(node.alt ?? '')]
    case 'link':
      if (!links || !WEB_ADDRESS.test(node.url ?? '')) return children()
      return [{ ...node, children: children(), data: { hProperties: { rel: LINK_REL } } }]
    case 'linkReference':
      return children()
    case 'definition':
      return []
    case 'footnoteReference':
      return [text(`[^${node.label ?? node.identifier ?? ''}]`)]
    case 'footnoteDefinition':
      return children()
    case 'listItem':
      return [{ ...node, checked: null, children: withBox(node.checked, children()) }]
    default:
      return [node.children ? { ...node, children: children() } : node]
  }
}

const PHRASING = new Set([
  'paragraph',
  'heading',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'tableCell',
])
const isPhrasing = (node: MarkdownNode): boolean => PHRASING.has(node.type)

/** A box to tick becomes the two brackets it was written with. */
function withBox(checked: boolean | null | undefined, children: MarkdownNode[]): MarkdownNode[] {
  const [first, ...rest] = children
  if (checked === null || checked === undefined || first?.type !== 'paragraph') return children
  const box = text(checked ? '[x] ' : '[ ] ')
  return [{ ...first, children: [box, ...(first.children ?? [])] }, ...rest]
}

/** Reduces a whole tree. `links` false leaves only their words. */
export const simplify = (root: MarkdownNode, links: boolean): MarkdownNode => ({
  ...root,
  children: (root.children ?? []).flatMap((node) => simplified(node, links, false)),
})
