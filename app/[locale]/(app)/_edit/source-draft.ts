/** A source while its form is filled in. Runs in the browser. */
import type { SourceKind } from '@/lib/catalog/vocabulary'
import type { FieldIssue } from '@/lib/core/errors'
import type { SourceInput } from '@/lib/entries/content/source'

export type SourceDraft = {
  url: string
  title: string
  publisher: string
  kind: SourceKind
  language: string
  published: string
  checkedOn: string
  commercial: boolean
}

const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** @param source one that was brought along before; without it an empty form, looked at today */
export const sourceDraft = (source: SourceInput | null): SourceDraft => ({
  url: source?.url ?? '',
  title: source?.title ?? '',
  publisher: source?.publisher ?? '',
  kind: source?.kind ?? 'carrier',
  language: source?.language ?? '',
  published: source?.published ?? '',
  checkedOn: source ? (source.checkedOn ?? '') : today(),
  commercial: source?.commercial ?? false,
})

/** The source as it is stored: its key is its address, or its title where it has none. */
export function toSource(draft: SourceDraft): SourceInput {
  const text = (name: 'url' | 'title' | 'publisher' | 'language' | 'published' | 'checkedOn') =>
    draft[name].trim()
  const some = <Name extends string>(name: Name, value: string) => (value ? { [name]: value } : {})
  const [url, title] = [text('url'), text('title')]
  return {
    key: url || (title ? `title:${title}` : ''),
    ...some('url', url),
    title,
    ...some('publisher', text('publisher')),
    kind: draft.kind,
    ...some('language', text('language')),
    ...some('published', text('published')),
    ...some('checkedOn', text('checkedOn')),
    commercial: draft.commercial,
  }
}

/** What the contract finds wrong with it. */
export async function sourceIssues(source: SourceInput): Promise<FieldIssue[]> {
  const [{ sourceInputSchema }, { zodIssues }] = await Promise.all([
    import('@/lib/entries/content/source'),
    import('@/lib/core/issues'),
  ])
  const parsed = sourceInputSchema.safeParse(source)
  if (parsed.success) return []
  // Without a title there is no key either: the title is what is asked for.
  return zodIssues(parsed.error).filter(({ path }) => path[0] !== 'key' || source.title !== '')
}
