/** The pages of the starter data as search reads them, so that its tests ask about real pages. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CatalogRow } from '../search/catalog-of'

type Named = { name: CatalogRow['name']; aliases?: string[]; regulator?: { name: string } }
type CountryFile = {
  jurisdiction: Named
  carriers: Record<string, Named>
  policies: Record<string, unknown>
}
type GuideFile = { title: CatalogRow['name']; related: string[] }

const ROOT = path.resolve(import.meta.dirname, '../../prisma/starter')
const filesOf = <File>(folder: string): [slug: string, file: File][] =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(path.join(ROOT, folder, name), 'utf8')),
    ])

const NOTHING = {
  country: null,
  carrier: null,
  topic: null,
  reports: 0,
  name: null,
  aliases: [],
  regulator: null,
  related: [],
}

export function starterRows(): CatalogRow[] {
  const places = filesOf<CountryFile>('countries').flatMap(([country, file]): CatalogRow[] => [
    {
      ...NOTHING,
      kind: 'jurisdiction',
      path: country,
      country,
      name: file.jurisdiction.name,
      aliases: file.jurisdiction.aliases ?? [],
      regulator: file.jurisdiction.regulator?.name ?? null,
    },
    ...Object.entries(file.carriers).map(
      ([slug, carrier]): CatalogRow => ({
        ...NOTHING,
        kind: 'carrier',
        path: `${country}/${slug}`,
        country,
        carrier: slug,
        name: carrier.name,
        aliases: carrier.aliases ?? [],
      }),
    ),
    ...Object.keys(file.policies).map((at): CatalogRow => {
      const [, carrier, topic] = at.split('/')
      const code = topic?.replaceAll('-', '_') ?? null
      return { ...NOTHING, kind: 'policy', path: at, country, carrier: carrier ?? null, topic: code }
    }),
  ])
  const guides = filesOf<GuideFile>('guides').map(
    ([slug, file]): CatalogRow => ({
      ...NOTHING,
      kind: 'guide',
      path: `guides/${slug}`,
      name: file.title,
      related: file.related,
    }),
  )
  return [...places, ...guides]
}
