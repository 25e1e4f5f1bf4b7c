/**
 * Whether whoever asks has this answer already (RFC 9110, 13.1): by its tag, or where they name none by its
 * date. Tags are compared weakly, since a front may have compressed what they were given with. Pure.
 */
export function isKnown(asked: Headers, answer: Headers): boolean {
  const tags = asked.get('if-none-match')
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  if (tags !== null) {
    const own = plain(answer.get('etag') ?? '')
    return tags.trim() === '*' || tags.split(',').some((tag) => plain(tag) === own)
  }
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  const changed = Date.parse(answer.get('last-modified') ?? '')
  return !Number.isNaN(since) && !Number.isNaN(changed) && changed <= since
}
