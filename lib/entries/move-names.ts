/** Which names a carrier's page takes over when it, or another one, loses its own. Pure. */
import type { CarrierContent } from './content/place'

/** Names that sound alike are one: case, accents and punctuation do not tell carriers apart. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-_.·]+/g, ' ')
    .trim()

/** Those of `wanted` that the carrier is not yet found by, each once. */
function missingFrom(content: CarrierContent, wanted: string[]): string[] {
  const known = new Set([content.name, ...content.aliases].map(plain))
  return wanted.filter((name) => {
    const key = plain(name)
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
}

const slugWords = (slug: string): string => slug.replaceAll('-', ' ')

/**
 * A carrier under another slug, and where given another name.
 * @returns the content it shall have and the names that are new in it; the content is the same where
 *   nothing changes
 */
export function renamedContent(content: CarrierContent, oldSlug: string, name: string | undefined) {
  const renamed = { ...content, name: name ?? content.name }
  const names = missingFrom(renamed, [content.name, slugWords(oldSlug)])
  const same = renamed.name === content.name && names.length === 0
  return { content: same ? content : { ...renamed, aliases: [...content.aliases, ...names] }, names, same }
}

/** A carrier that takes over another one's name, other names, owners' names and the word of its address. */
export function mergedContent(content: CarrierContent, other: CarrierContent, otherSlug: string) {
  const owners = other.owners.map((owner) => owner.name)
  const names = missingFrom(content, [other.name, ...other.aliases, ...owners, slugWords(otherSlug)])
  return { content: { ...content, aliases: [...content.aliases, ...names] }, names, same: names.length === 0 }
}
