/** "The entry says …": what stands on a page already of what a question asks. */

import type { Locale } from '@/lib/catalog/vocabulary'
import { topicFromSlug } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import type { EntrySays } from '@/lib/discussion/asked-schema'
import { entrySays } from '@/lib/discussion/entry-says'
import { getPolicy } from '@/lib/entries/queries'
import { namesChannel, pageAsked, whatIsAsked } from './asked'
import { loadCatalog } from './queries'

/**
 * The published statement that answers a question; null where it is not certain that one does. One
 * statement where the title is not clear, five where it is.
 * @param path page the question is on; @param locale the reader's language
 * @param policyAt reads a policy page, for those who have read it already
 */
export async function findEntrySays(
  { path, title }: { path: string; title: string },
  locale: Locale,
  policyAt = getPolicy,
): Promise<EntrySays | null> {
  const asked = whatIsAsked(title, await loadCatalog(locale), topicFromSlug(path.split('/')[2] ?? '') ?? null)
  const page = asked.clear ? pageAsked(path, asked) : null
  const view = page ? await policyAt(page) : null
  const today = now().toISOString().slice(0, 10)
  return view && entrySays(view, asked, { locale, today, names: namesChannel })
}
