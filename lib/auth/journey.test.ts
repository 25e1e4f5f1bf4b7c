import { afterEach, expect, it } from 'vitest'
import { MINUTE, now, setClock } from '@/lib/core/clock'
import { JOURNEY_MINUTES, readJourney, writeJourney } from './journey'

const JOURNEY = { provider: 'oidc', locale: 'zh', next: '/zh/pe' } as const
afterEach(() => setClock())

it('comes back as it went, for a quarter of an hour', () => {
  const value = writeJourney({ ...JOURNEY, linkFor: 'hash' })
  expect(readJourney(value)).toEqual({ ...JOURNEY, linkFor: 'hash' })
  setClock(new Date(now().getTime() + JOURNEY_MINUTES * MINUTE))
  expect(readJourney(value)).toBeUndefined()
})

it('is nothing that a browser could make up or change', () => {
  const [, mark] = writeJourney(JOURNEY).split('.')
  const other = Buffer.from(JSON.stringify({ ...JOURNEY, next: 'https://evil.example' })).toString(
    'base64url',
  )
  for (const value of [undefined, '', '.', other, `${other}.${mark}`, `${other}.`]) {
    expect(readJourney(value)).toBeUndefined()
  }
})
