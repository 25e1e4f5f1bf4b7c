/** What the title of a question asks, and what the entry says to it. Browser-safe. */
import { z } from 'zod'
import {
  type Channel,
  type LineType,
  labelSchema,
  localeSchema,
  type SimType,
  statementKindSchema,
  type Topic,
} from '../catalog/vocabulary'
import { entryPathSchema } from '../entries/proposal-schema'
import { TITLE_MAX } from './schema'

/** A title as it was understood. Where `clear` is false some of its words were not, and nothing is certain. */
export type Asked = {
  clear: boolean
  /** Slugs of the places it names; null where it names none. */
  country: string | null
  carrier: string | null
  topic: Topic | null
  channels: Channel[]
  abroad: boolean
  passport: boolean
  lineType: LineType | null
  simType: SimType | null
  about: 'cost' | 'time' | null
}

export const entrySaysQuerySchema = z.strictObject({
  /** Page the question is on. */
  path: entryPathSchema,
  /** Its title. */
  q: z.string().trim().min(1).max(TITLE_MAX),
  locale: localeSchema.default('en'),
})

/** A published statement that answers a question; its text in the reader's language where there is one. */
export const entrySaysSchema = z.object({
  /** Page and statement it stands in. */
  path: z.string(),
  statementKey: z.string(),
  kind: statementKindSchema,
  text: z.string(),
  lang: localeSchema,
  /** A translation of an older revision. */
  outdated: z.boolean(),
  label: labelSchema,
  /** Day of the newest evidence. */
  evidenceOn: z.iso.date().nullable(),
})
export type EntrySays = z.infer<typeof entrySaysSchema>
