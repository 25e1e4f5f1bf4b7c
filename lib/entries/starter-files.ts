/** The starter data as files of this repository: what they may hold, and how they are read. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ALL_CARRIERS, type Topic, topicFromSlug } from '../catalog/vocabulary'
import type { EntryContent } from './content/any'
import { guideContentSchema } from './content/guide'
import { carrierContentSchema, jurisdictionContentSchema } from './content/place'
import { policyContentSchema } from './content/policy'
import { type SourceInput, sourceInputSchema } from './content/source'
import { statementSchema } from './content/statement'

/**
 * The day by which all starter facts had been seen. What has no date of its own counts from here, not
 * from the day somebody installs the program.
 */
export const GATHERED_ON = new Date('2026-11-23T00:00:00Z')

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const slugSchema = z.string().regex(SLUG)

/** `countries/<slug>.json`: the country's page, its carriers, and the policy pages by path. */
export const countryFileSchema = z.strictObject({
  jurisdiction: jurisdictionContentSchema,
  carriers: z.record(slugSchema, carrierContentSchema),
  policies: z.record(z.string(), z.strictObject({ statements: z.array(statementSchema).min(1) })),
})
export const sourcesFileSchema = z.array(sourceInputSchema)

/** The files as text by name, and one hash of all of them. */
export type StarterFiles = { hash: string; texts: Map<string, string> }
/** A page to be made. */
export type StarterEntry = {
  path: string
  country: string | null
  carrier: string | null
  topic: Topic | null
  content: EntryContent
}
export type Starter = { sources: SourceInput[]; entries: StarterEntry[] }

const jsonIn = (dir: string, folder: string): string[] =>
  readdirSync(path.join(dir, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Reads the files below `<root>/prisma/starter`; looks at nothing inside them yet. */
export function openStarter(root: string): StarterFiles {
  const dir = path.join(root, 'prisma', 'starter')
  const names = ['sources.json', ...jsonIn(dir, 'countries'), ...jsonIn(dir, 'guides')]
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]))
  const hash = createHash('sha256')
  for (const [name, text] of texts) hash.update(`${name}\0${text}\0`)
  return { hash: hash.digest('hex'), texts }
}

function parse<Schema extends z.ZodType>(schema: Schema, name: string, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new Error(`prisma/starter/${name}: ${z.prettifyError(result.error)}`)
  return result.data
}

/**
 * The pages and sources the files hold, with every default filled in.
 * @throws Error naming the file and the place that is not as the schemas have it
 */
export function parseStarter({ texts }: StarterFiles): Starter {
  const starter: Starter = { sources: [], entries: [] }
  for (const [name, text] of texts) {
    const value: unknown = JSON.parse(text)
    const slug = path.basename(name, '.json')
    if (name === 'sources.json') starter.sources = parse(sourcesFileSchema, name, value)
    else if (name.startsWith('guides/')) {
      const content = parse(guideContentSchema, name, value)
      starter.entries.push({ path: `guides/${slug}`, country: null, carrier: null, topic: null, content })
    } else starter.entries.push(...countryEntries(name, slug, parse(countryFileSchema, name, value)))
  }
  return starter
}

function countryEntries(
  name: string,
  country: string,
  file: z.output<typeof countryFileSchema>,
): StarterEntry[] {
  const page = { country, carrier: null, topic: null }
  return [
    { ...page, path: country, content: file.jurisdiction },
    ...Object.entries(file.carriers).map(([carrier, content]) => ({
      ...page,
      path: `${country}/${carrier}`,
      carrier,
      content,
    })),
    ...Object.entries(file.policies).map(([at, { statements }]) => {
      const [inCountry, carrier = '', topicSlug = ''] = at.split('/')
      const topic = topicFromSlug(topicSlug)
      const knownCarrier = carrier === ALL_CARRIERS || carrier in file.carriers
      if (inCountry !== country || !knownCarrier || !topic || at.split('/').length !== 3) {
        throw new Error(`prisma/starter/${name}: ${at} is not <country>/<carrier of this file>/<topic>`)
      }
      const content = parse(policyContentSchema, name, { schemaVersion: 1, kind: 'policy', statements })
      return { path: at, country, carrier, topic, content }
    }),
  ]
}
