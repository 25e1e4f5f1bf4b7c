import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { createCarrier, createCountry, createPolicy } from '@/lib/testing/factories-entries'
import { getRedirect, listEntries, listPaths } from './queries-paths'

describe('lists of paths', () => {
  it('names every published page and every old path', async () => {
    const { entry } = await createPolicy({ country: 'pi', carrier: 'new-name' })
    const { revision } = await createPolicy({ country: 'pi', carrier: 'unpublished' })
    await db().revision.update({ where: { id: revision.id }, data: { state: 'superseded' } })
    await db().entryRedirect.create({ data: { path: 'pi/old-name/cancel', entryId: entry.id } })
    const { entries, redirects } = await listPaths()
    expect(entries).toContainEqual({ path: 'pi/new-name/cancel', kind: 'policy' })
    expect(entries.map(({ path }) => path)).not.toContain('pi/unpublished/cancel')
    expect(redirects).toEqual([{ from: 'pi/old-name/cancel', to: 'pi/new-name/cancel' }])
    expect(await getRedirect('pi/old-name/cancel')).toBe('pi/new-name/cancel')
    expect(await getRedirect('pi/new-name/cancel')).toBeNull()
  })

  it('walks all pages once, filtered, whatever the page size', async () => {
    await createCountry({ country: 'pj' })
    await createCarrier({ country: 'pj', carrier: 'claro' })
    for (const carrier of ['all', 'claro']) await createPolicy({ country: 'pj', carrier })
    await createPolicy({ country: 'pj', carrier: 'all', topic: 'kyc' })
    await createPolicy({ country: 'pj', carrier: 'claro', topic: 'port_out' })
    const walk = async (query: { country?: string; topic?: 'cancel'; kind?: 'policy' }) => {
      const paths: string[] = []
      let cursor: string | undefined
      do {
        const page = await listEntries({ ...query, limit: 2, cursor })
        paths.push(...page.items.map(({ path }) => path))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return paths
    }
    expect(await walk({ country: 'pj' })).toEqual([
      'pj',
      'pj/all/cancel',
      'pj/all/kyc',
      'pj/claro',
      'pj/claro/cancel',
      'pj/claro/port-out',
    ])
    expect(await walk({ country: 'pj', topic: 'cancel' })).toEqual(['pj/all/cancel', 'pj/claro/cancel'])
    expect(await walk({ country: 'pj', kind: 'policy' })).toHaveLength(4)
  })
})
