import { describe, expect, it } from 'vitest'
import type { ReportView } from '@/lib/reports/schema'
import { emptyDraft } from './draft'
import { draftFromSituation, situationOf } from './situation'

const report = {
  lineType: 'prepaid',
  simType: 'esim',
  holderType: 'passport_only',
  fromAbroad: true,
  attempts: [{ channel: 'store' }, { channel: 'app' }],
  outcome: 'completed',
  language: 'zh',
} as ReportView

describe('the same for me', () => {
  it('begins a report with the situation of another, and none of its words', () => {
    const params = Object.fromEntries(new URLSearchParams(situationOf(report)))
    expect(draftFromSituation(params, 'es')).toMatchObject({
      lineType: 'prepaid',
      simType: 'esim',
      holderType: 'passport_only',
      fromAbroad: 'yes',
      outcome: 'completed',
      attempts: [{ channel: 'app', happenedOn: '', note: '' }],
      language: 'es',
      text: '',
    })
  })

  it('leaves empty what an address says wrongly', () => {
    expect(draftFromSituation({}, 'en')).toEqual(emptyDraft('en'))
    expect(draftFromSituation({ lineType: 'x', fromAbroad: '1', channel: ['app', 'web'] }, 'en')).toEqual(
      emptyDraft('en'),
    )
  })
})
