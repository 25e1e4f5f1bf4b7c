import { describe, expect, it } from 'vitest'
import { statementCount } from '@/lib/core/db'
import {
  buildSource,
  buildStatement,
  createCarrier,
  createCountry,
  createGuide,
} from '@/lib/testing/factories-entries'
import { buildSourced, makeEditable, withStatement, worded } from '@/lib/testing/factories-proposals'
import type { EntryContent } from './content/any'
import { getEntry } from './queries'
import { type EntryView, entryViewSchema } from './schema'
import { viewOfContent } from './view-of-content'

const STATEMENTS_A_VIEW = 4

async function preview(given: Parameters<typeof viewOfContent>[0]): Promise<EntryView | null> {
  const before = statementCount()
  const view = await viewOfContent(given)
  expect(statementCount() - before).toBeLessThanOrEqual(STATEMENTS_A_VIEW)
  return view && entryViewSchema.parse(view)
}

describe('a page with another content', () => {
  it('is what is published, where the content is', async () => {
    const { path, content } = await makeEditable([{ confidence: 'high' }, {}])
    const published = await getEntry(path)
    const view = await preview({ path, content })
    expect(view).toMatchObject({
      ...published,
      revision: 2,
      changedAt: expect.any(String),
      statements: expect.any(Array),
    })
    const cellsOf = (of: EntryView | null) =>
      of?.kind === 'policy' ? of.statements.map(({ cells }) => cells) : null
    expect(cellsOf(view)).toEqual(cellsOf(published))
  })

  it('labels what is new by its sources, stored or only proposed', async () => {
    const { path, content } = await makeEditable()
    const { source, statement } = buildSourced({
      confidence: 'high',
      channels: [{ channel: 'web', answer: 'no' }],
    })
    const bare = buildStatement({ channels: [{ channel: 'chat', answer: 'yes' }] })
    const next: EntryContent = { ...content, statements: [...content.statements, statement, bare] }
    const view = await preview({ path, content: next, sources: [source, buildSource()] })
    expect(view).toMatchObject({
      kind: 'policy',
      statements: [
        {},
        { statement: { key: statement.key }, cells: [{}, { aspect: 'whole', label: 'confirmed' }] },
        { statement: { key: bare.key }, cells: [{}, { aspect: 'whole', label: 'unknown' }] },
      ],
      sources: expect.arrayContaining([expect.objectContaining({ key: source.key, title: source.title })]),
    })
    expect(view?.sources).toHaveLength(2)
  })

  it('marks translations of an older original as the page would', async () => {
    const { path, content } = await makeEditable()
    const text = { texts: { en: 'new', es: 'viejo' }, translationOf: { es: 1 } }
    const view = await preview({ path, content: withStatement(content, worded('new', text)) })
    expect(view).toMatchObject({ revision: 2, statements: [{ revision: 2 }] })
  })

  it('shows a page that is not there yet below the rules of its country', async () => {
    const rule = await makeEditable([{ kind: 'rule' }], { country: 'cr', carrier: 'all' })
    await createCountry({ country: 'cr' })
    await createCarrier({ country: 'cr', carrier: 'kolbi', content: { name: 'Kölbi' } })
    const content: EntryContent = { schemaVersion: 1, kind: 'policy', statements: [buildStatement()] }
    const view = await preview({ path: 'cr/kolbi/cancel', content })
    expect(view).toMatchObject({
      country: { name: { en: 'Country cr' } },
      carrier: { name: 'Kölbi' },
      revision: 1,
      statements: [
        { inherited: false },
        { inherited: true, statement: { key: rule.content.statements[0]?.key } },
      ],
      siblings: [{ path: 'cr/all/cancel' }],
    })
  })

  it('is there for places and guides', async () => {
    const { revision } = await createCountry({ country: 'gt' })
    const carrier = await createCarrier({ country: 'gt', carrier: 'tigo' })
    const guide = await createGuide()
    const place = revision.content as EntryContent & { kind: 'jurisdiction' }
    const name = { zh: '新', es: 'Otra', en: 'Other' }
    expect(await preview({ path: 'gt', content: { ...place, name } })).toMatchObject({
      content: { name },
      carriers: [{ slug: 'tigo' }],
    })
    const own = carrier.revision.content as EntryContent & { kind: 'carrier' }
    expect(await preview({ path: 'gt/tigo', content: { ...own, name: 'TIGO+' } })).toMatchObject({
      content: { name: 'TIGO+' },
    })
    const text = guide.revision.content as EntryContent & { kind: 'guide' }
    expect(
      await preview({ path: guide.entry.path, content: { ...text, title: { en: 'Other' } } }),
    ).toMatchObject({
      content: { title: { en: 'Other' } },
    })
  })

  it('is nothing where no page can be, or none of this kind', async () => {
    const content: EntryContent = { schemaVersion: 1, kind: 'policy', statements: [] }
    expect(await preview({ path: 'pe/claro/nothing', content })).toBeNull()
    expect(await preview({ path: 'pe/claro', content })).toBeNull()
  })
})
