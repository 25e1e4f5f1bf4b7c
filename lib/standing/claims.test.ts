import { describe, expect, it, test } from 'vitest'
import { type AnswerRow, aspectsOf, type CitationRow, type ClaimStatement, evaluateClaims } from './claims'
import { STANDING } from './constants'
import { dayOf } from './days'
import { labelOn } from './rules'

const TODAY = dayOf(new Date('2026-11-24T00:00:00Z'))

const statement = (overrides: Partial<ClaimStatement> = {}): ClaimStatement => ({
  kind: 'stated',
  confidence: 'high',
  channels: [],
  fees: [],
  durations: [],
  requirements: [],
  ...overrides,
})

let serial = 0
const cited = (source: Partial<CitationRow['source']> = {}, role: CitationRow['role'] = 'supports') => {
  serial += 1
  return {
    id: `citation-${serial}`,
    role,
    source: {
      id: `source-${serial}`,
      key: `key-${serial}`,
      url: null,
      kind: 'carrier' as const,
      publisher: `publisher ${serial}`,
      published: '2026-10-20',
      lastCheckedOn: null,
      checkVerdict: null,
      commercial: false,
      createdAt: new Date('2026-11-20T00:00:00Z'),
      ...source,
    },
  }
}

const whole = (claim: ClaimStatement, citations: CitationRow[], answers: AnswerRow[] = []) => {
  const cells = evaluateClaims('cancel', claim, citations, answers, TODAY)
  const found = cells.find((cell) => cell.aspect === 'whole')
  if (!found) throw new Error('no cell for the whole')
  return found
}

describe('aspects', () => {
  it('has one a channel that is answered, fee type, kind of time, and the whole', () => {
    const claim = statement({
      channels: [
        { channel: 'app', answer: 'yes' },
        { channel: 'web', answer: 'unknown' },
      ],
      fees: [{ type: 'none' }, { type: 'none' }],
      durations: [{ kind: 'processing' }],
      requirements: [{}],
      keepAlive: {},
    })
    expect(aspectsOf(claim)).toEqual([
      'whole',
      'channel:app',
      'fee:none',
      'duration:processing',
      'stages',
      'requirements',
    ])
  })
})

describe('what a source is worth', () => {
  test.each([
    ['the carrier on its own terms', 'stated', { kind: 'carrier' as const }, 'confirmed'],
    ['the law on a rule', 'rule', { kind: 'law' as const }, 'confirmed'],
    ['the carrier on a rule', 'rule', { kind: 'carrier' as const }, 'likely'],
    ['the press on a rule', 'rule', { kind: 'press' as const }, 'likely'],
    ['an article', 'reported', { kind: 'article' as const }, 'unknown'],
    ['a forum', 'reported', { kind: 'community' as const }, 'unknown'],
    ['a seller in the press', 'stated', { kind: 'press' as const, commercial: true }, 'unknown'],
    ["the carrier's own page, which sells of course", 'stated', { commercial: true }, 'confirmed'],
    ['an undated page of the carrier', 'stated', { published: null }, 'likely'],
    ['an undated article', 'reported', { kind: 'article' as const, published: null }, 'unknown'],
  ] as const)('%s', (_what, kind, source, label) => {
    expect(whole(statement({ kind }), [cited(source)]).label).toBe(label)
  })

  it('is capped by how sure the editors were', () => {
    expect(whole(statement({ confidence: 'medium' }), [cited()]).label).toBe('likely')
    expect(whole(statement({ confidence: 'low' }), [cited()]).label).toBe('unknown')
  })

  it('is weak when a second look did not find it again', () => {
    const secondLook = { verdict: 'not_found', checkedOn: '2026-11-23' }
    expect(whole(statement({ secondLook }), [cited()]).label).toBe('unknown')
  })

  it('counts a publisher once, whatever its spelling', () => {
    const twice = [
      cited({ kind: 'press', publisher: 'Gestión' }),
      cited({ kind: 'press', publisher: 'gestión ' }),
    ]
    expect(whole(statement({ kind: 'rule' }), twice)).toMatchObject({ label: 'likely', sources: 1 })
    const two = [cited({ kind: 'press' }), cited({ kind: 'press' })]
    expect(whole(statement({ kind: 'rule' }), two)).toMatchObject({ label: 'confirmed', sources: 2 })
  })

  it('is disputed by two publishers who say otherwise, not by one', () => {
    const against = () => cited({ kind: 'press' }, 'contradicts')
    const support = cited({ kind: 'press' })
    expect(whole(statement({ kind: 'rule' }), [support, against()]).label).toBe('unknown')
    expect(whole(statement({ kind: 'rule' }), [support, against(), against()]).label).toBe('disputed')
  })
})

describe('when it was seen', () => {
  it('is fresh again when it was checked, unless it had changed', () => {
    const old = { published: '2019' }
    const label = (standing: ReturnType<typeof whole>) => labelOn(standing, TODAY)
    expect(label(whole(statement(), [cited(old)]))).toBe('stale')
    const checked = { ...old, lastCheckedOn: new Date('2026-11-23T00:00:00Z') }
    expect(label(whole(statement(), [cited({ ...checked, checkVerdict: 'confirmed' })]))).toBe('confirmed')
    expect(label(whole(statement(), [cited({ ...checked, checkVerdict: 'changed' })]))).toBe('stale')
    const secondLook = { verdict: 'confirmed', checkedOn: '2026-11-23' }
    expect(label(whole(statement({ secondLook }), [cited(old)]))).toBe('confirmed')
  })

  it('does not name the day it was recorded as a date of the evidence', () => {
    expect(whole(statement(), [cited({ published: null })]).evidenceDay).toBeNull()
    const dated = whole(statement(), [cited({ published: '2026-10' })])
    expect(dated.evidenceDay).toBe(dayOf(new Date('2026-10-01T00:00:00Z')))
  })
})

describe('answers to "still true?"', () => {
  const answer = (agrees: boolean, memberId: string): AnswerRow => {
    serial += 1
    return {
      id: `answer-${serial}`,
      aspect: 'whole',
      memberId,
      agrees,
      createdAt: new Date('2026-11-24T00:00:00Z'),
    }
  }
  const press = () => [cited({ kind: 'press' })]

  it('moves no label by one account, however often it answers', () => {
    const alone = whole(statement(), press())
    const one = [answer(false, 'a'), answer(false, 'a')]
    expect(whole(statement(), press(), one)).toMatchObject({ label: alone.label, answers: 0 })
  })

  it('counts from two accounts on', () => {
    const two = [answer(false, 'a'), answer(false, 'b')]
    expect(whole(statement(), press(), two)).toMatchObject({ label: 'disputed', answers: 2 })
    const agreeing = ['a', 'b', 'c'].map((member) => answer(true, member))
    expect(whole(statement(), press(), agreeing).label).toBe('confirmed')
  })

  it('does not touch a rule, nor another aspect', () => {
    const two = [answer(false, 'a'), answer(false, 'b')]
    expect(whole(statement({ kind: 'rule' }), press(), two)).toMatchObject({ label: 'likely', answers: 0 })
    const claim = statement({ fees: [{ type: 'none' }] })
    const cells = evaluateClaims('cancel', claim, press(), two, TODAY)
    expect(cells.map(({ aspect, label }) => [aspect, label])).toEqual([
      ['whole', 'disputed'],
      ['fee:none', 'likely'],
    ])
  })
})

it('has a half-life for every topic, and thresholds in order', () => {
  expect(Object.values(STANDING.halfLifeDays).every((days) => days >= 30)).toBe(true)
  expect(STANDING.pLikely).toBeLessThan(STANDING.pConfirmed)
  expect(Math.max(...STANDING.reportReliability)).toBeLessThan(STANDING.pConfirmed)
})
