/** What a page is called in lists that mix pages: its place, its topic, or its own title. Pure. */
import { label } from '../catalog/labels'
import type { Locale } from '../catalog/vocabulary'
import type { PageName } from './history-schema'
import { pickNote } from './pick-text'

/** "Cancel the line · Claro, Peru"; "Claro, Peru"; "Peru"; the title of a guide. */
export function pageName({ path, country, carrier, topic, title }: PageName, locale: Locale): string {
  if (title) return pickNote(title, locale)?.text ?? path
  const where = [carrier?.name, country?.name[locale]].filter(Boolean).join(locale === 'zh' ? '，' : ', ')
  return topic ? `${label('topicTitle', topic, locale)} · ${where}` : where || path
}
