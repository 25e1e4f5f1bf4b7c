import { describe, expect, it, test } from 'vitest'
import { app, CONTRADICTED, type Overrides, said, verdict } from '@/lib/testing/statement-views'
import type { Topic } from '../catalog/vocabulary'

describe('topics that are no yes or no', () => {
  const stage = (value: number) => ({ after: { value, unit: 'day' as const }, state: 'cancelled' as const })
  const kept = (value: number, rest: Overrides = {}) =>
    said({
      keepAlive: { anchor: 'last_topup', stages: [{ ...stage(60), state: 'incoming_only' }, stage(value)] },
      ...rest,
    })

  test.each<[Topic, string]>([
    ['keep_alive', 'described'],
    ['port_out', 'described'],
    ['kyc', 'described'],
    ['suspend', 'yes_self_service'],
  ])('%s: %s', (topic, code) => {
    expect(verdict([app('yes')], { topic }).code).toBe(code)
  })

  it('gives the stage at which the number is gone', () => {
    const found = verdict([kept(270)], { topic: 'keep_alive' })
    expect(found).toMatchObject({ code: 'described', label: 'likely', lines: [] })
    expect(found.figures).toMatchObject([{ kind: 'stage', anchor: 'last_topup', stage: stage(270) }])
  })

  it('speaks of a used line before one that was never used', () => {
    const unused = said({ kind: 'rule', keepAlive: { anchor: 'activation', stages: [stage(3)] } })
    const found = verdict([unused, kept(210)], { topic: 'keep_alive' })
    expect(found.figures[0]).toMatchObject({ anchor: 'last_topup', stage: stage(210) })
  })

  it('is disputed where two terms give the same stage another day, unless one is contradicted', () => {
    expect(verdict([kept(240), kept(255)], { topic: 'keep_alive' }).label).toBe('disputed')
    const marked = kept(255, { contradicted: CONTRADICTED })
    expect(verdict([kept(240), marked], { topic: 'keep_alive' }).label).toBe('likely')
    expect(
      verdict([kept(240), kept(255, { kind: 'rule', inherited: true })], { topic: 'keep_alive' }).label,
    ).toBe('likely')
  })

  it('is not disputed when two terms agree on a state that comes twice', () => {
    const twice = { anchor: 'last_topup' as const, stages: [stage(119), stage(365)] }
    const found = verdict([said({ keepAlive: twice }), said({ keepAlive: twice })], { topic: 'keep_alive' })
    expect(found.label).toBe('likely')
  })

  it('gives each fee and time once, the own before the inherited', () => {
    const free = { type: 'none' as const, amount: '0', currency: 'PEN' }
    const days = (value: number) => ({
      kind: 'processing' as const,
      value,
      unit: 'day' as const,
      anchor: 'request' as const,
    })
    const rule = said({ kind: 'rule', inherited: true, fees: [free], durations: [days(5)] })
    const own = said({ durations: [days(3)] })
    expect(verdict([rule, own]).figures).toMatchObject([
      { kind: 'fee', statementKey: rule.statement.key, fee: free },
      { kind: 'duration', statementKey: own.statement.key, duration: { value: 3 } },
    ])
  })

  it('is unknown where nothing stands', () => {
    expect(verdict([], { topic: 'kyc' })).toMatchObject({
      code: 'unknown',
      label: 'unknown',
      evidenceOn: null,
    })
  })
})
