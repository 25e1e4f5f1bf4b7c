import { describe, expect, it } from 'vitest'
import type { CaseView } from '@/lib/moderation/schema'
import { isFlagged, POST_REASONS, verdictsOf } from './verdicts'

const about = (kind: CaseView['kind'], what?: 'report' | 'post' | 'proposal') => ({
  kind,
  report: what === 'report' ? ({} as CaseView['report']) : null,
  post: what === 'post' ? ({} as CaseView['post']) : null,
  proposal: what === 'proposal' ? ({} as CaseView['proposal']) : null,
})

describe('what can be decided', () => {
  it('depends on what waits', () => {
    expect(verdictsOf(about('pending_report', 'report'))).toEqual(['approve', 'ask_change', 'reject'])
    expect(verdictsOf(about('proposed_revision', 'proposal'))).toEqual(['approve', 'ask_change', 'reject'])
    expect(verdictsOf(about('held_post', 'post'))).toEqual(['approve', 'reject'])
    expect(verdictsOf(about('stale_cell'))).toEqual(['dismiss'])
  })

  it('about something flagged is to hide it or to leave it', () => {
    expect(verdictsOf(about('flag', 'report'))).toEqual(['reject', 'dismiss'])
    expect(verdictsOf(about('flag', 'post'))).toEqual(['reject', 'dismiss'])
    expect(isFlagged(about('held_post', 'post'))).toBe(false)
  })
})

it('has no reason for posts that speaks of reports', () => {
  expect(POST_REASONS).toContain('abusive')
  expect(POST_REASONS).not.toContain('not_an_experience')
})
