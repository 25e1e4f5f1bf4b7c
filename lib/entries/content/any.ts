import { z } from 'zod'
import { guideContentSchema } from './guide'
import { carrierContentSchema, jurisdictionContentSchema } from './place'
import { policyContentSchema } from './policy'

/** The content of any revision, told apart by its `kind`. */
export const entryContentSchema = z.discriminatedUnion('kind', [
  policyContentSchema,
  guideContentSchema,
  carrierContentSchema,
  jurisdictionContentSchema,
])
export type EntryContent = z.infer<typeof entryContentSchema>
