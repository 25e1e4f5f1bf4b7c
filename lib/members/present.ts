/** A member's row as they themselves see it. Pure. */
import { type Locale, localeSchema } from '@/lib/catalog/vocabulary'
import type { MemberSelf } from './schema'

type Row = {
  id: string
  name: string
  role: MemberSelf['role']
  trust: number
  status: MemberSelf['status']
  locale: string
  languages: string[]
}

const known = (text: string): text is Locale => localeSchema.safeParse(text).success

export const toSelf = (row: Row): MemberSelf => ({
  id: row.id,
  name: row.name,
  role: row.role,
  trust: row.trust,
  status: row.status,
  locale: known(row.locale) ? row.locale : 'en',
  languages: row.languages.filter(known),
})
