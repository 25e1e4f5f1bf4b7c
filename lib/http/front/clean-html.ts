/**
 * Makes a page that Next rendered into finished bytes: what only its browser part needs goes, and a
 * page that is not finished is refused. Decided on tags, never on text, so that nobody's words can
 * keep a page from being kept.
 */
import { finished } from 'node:stream/promises'
import { RewritingStream } from 'parse5-html-rewriting-stream'

/** Next streams these ids for what it means to fill in by script later. */
const UNFILLED_ID = /^[BSP]:/
/** Comments that mark a waiting or a failed Suspense boundary. */
const UNFINISHED_COMMENT = /^\$(?:\?|!|~)$/
const ERROR_IDS = new Set(['__next_error__', '__next-page-redirect'])
const KEEP = 'data-keep'

type Attributes = { name: string; value: string }[]
const attribute = (attrs: Attributes, name: string) => attrs.find((attr) => attr.name === name)?.value

/** The page cannot be kept; the message says why, without any text of the page. */
export class Unfinished extends Error {}

function refuse(tagName: string, attrs: Attributes): string | undefined {
  const id = attribute(attrs, 'id') ?? ''
  if (ERROR_IDS.has(id)) return `marker ${id}`
  if (tagName === 'template' && (UNFILLED_ID.test(id) || attribute(attrs, 'data-dgst') !== undefined)) {
    return 'an unfilled boundary'
  }
  const hidden = attribute(attrs, 'hidden') !== undefined
  if (hidden && UNFILLED_ID.test(id)) return 'a part that only a script would put in its place'
  if (tagName === 'meta' && attribute(attrs, 'name') === 'next-error') return 'marker next-error'
  return undefined
}

function isScriptPreload(tagName: string, attrs: Attributes): boolean {
  if (tagName !== 'link') return false
  const rel = attribute(attrs, 'rel')?.toLowerCase()
  if (rel === 'modulepreload' || rel === 'expect') return true
  return (rel === 'preload' || rel === 'prefetch') && attribute(attrs, 'as')?.toLowerCase() === 'script'
}

/**
 * @param html complete document
 * @returns the document without scripts (those marked `data-keep` stay), script preloads, nonces and
 * comments
 * @throws Unfinished
 */
export async function cleanHtml(html: string): Promise<string> {
  const rewriter = new RewritingStream()
  const parts: string[] = []
  let problem: string | undefined
  let dropping = false
  let complete = false
  rewriter.on('data', (part: Buffer | string) => parts.push(String(part)))
  rewriter.on('startTag', (tag, raw) => {
    problem ??= refuse(tag.tagName, tag.attrs)
    if (tag.tagName === 'script' && attribute(tag.attrs, KEEP) === undefined) {
      dropping = true
      return
    }
    if (isScriptPreload(tag.tagName, tag.attrs)) return
    if (tag.attrs.every((attr) => attr.name !== 'nonce')) {
      rewriter.emitRaw(raw)
      return
    }
    tag.attrs = tag.attrs.filter((attr) => attr.name !== 'nonce')
    rewriter.emitStartTag(tag)
  })
  rewriter.on('endTag', (tag, raw) => {
    complete ||= tag.tagName === 'html'
    if (dropping && tag.tagName === 'script') dropping = false
    else rewriter.emitRaw(raw)
  })
  rewriter.on('text', (_, raw) => {
    if (!dropping) rewriter.emitRaw(raw)
  })
  rewriter.on('comment', (comment) => {
    if (UNFINISHED_COMMENT.test(comment.text)) problem ??= 'an unfilled boundary'
  })
  rewriter.end(html)
  await finished(rewriter)
  if (!complete) problem ??= 'no end'
  if (problem) throw new Unfinished(problem)
  return parts.join('')
}
