import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type MemberActor } from '../core/actor'
import { approvalDoes } from './approvals'
import {
  mayPropose,
  mayRevert,
  mayReviseProposal,
  maySeeProposal,
  mayWithdrawProposal,
  publishesEditAtOnce,
} from './permissions'

const member = (overrides: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  id: 'me',
  name: 'Me',
  role: 'member',
  trust: 0,
  status: 'active',
  locale: 'en',
  ...overrides,
})
const judge = member({ id: 'judge', role: 'moderator' })
const own = { authorId: 'me', state: 'proposed' }

describe('who may change pages', () => {
  it('anyone signed in and active proposes', () => {
    expect(mayPropose(member())).toBe(true)
    expect(mayPropose(member({ status: 'silenced' }))).toBe('account_restricted')
    expect(mayPropose(ANONYMOUS)).toBe('account_restricted')
  })

  it.each([
    [0, false],
    [1, false],
    [2, true],
  ] as const)('trust %i publishes own edits at once: %s', (trust, expected) => {
    expect(publishesEditAtOnce(member({ trust }))).toBe(expected)
    expect(publishesEditAtOnce(member({ trust, role: 'moderator' }))).toBe(expected)
    expect(publishesEditAtOnce(member({ trust, status: 'silenced' }))).toBe(false)
  })

  it('a proposal is seen by its author and moderators', () => {
    expect(maySeeProposal(member(), own)).toBe(true)
    expect(maySeeProposal(judge, own)).toBe(true)
    expect(maySeeProposal(member({ id: 'other' }), own)).toBe(false)
    expect(maySeeProposal(ANONYMOUS, { authorId: null })).toBe(false)
  })

  it('its author takes it back while it waits, also when silenced; sending another takes a voice', () => {
    const silenced = member({ status: 'silenced' })
    expect(mayWithdrawProposal(silenced, own)).toBe(true)
    expect(mayReviseProposal(silenced, own)).toBe('account_restricted')
    expect(mayReviseProposal(member(), own)).toBe(true)
    expect(mayWithdrawProposal(member(), { ...own, state: 'published' })).toBe('proposal_decided')
    expect(mayWithdrawProposal(judge, own)).toBe('not_your_proposal')
  })

  it('moderators revert', () => {
    expect(mayRevert(judge)).toBe(true)
    expect(mayRevert(member({ trust: 2 }))).toBe('not_a_moderator')
  })
})

describe('what an approval does', () => {
  it.each([
    ['publishes what is not sensitive', { sensitive: false, behind: [] }, 'publishes'],
    ['is the first of two', { sensitive: true, behind: [] }, 'waits'],
    ['is the second', { sensitive: true, behind: ['other'] }, 'publishes'],
    [
      'is the second after a moderator who wrote it',
      { sensitive: true, behind: ['author', null] },
      'publishes',
    ],
    ['does not count twice', { sensitive: true, behind: ['judge'] }, 'twice'],
    ['does not lean on a deleted account', { sensitive: true, behind: [null] }, 'waits'],
  ] as const)('%s', (_, { sensitive, behind }, expected) => {
    expect(approvalDoes(judge, { sensitive, behind: [...behind] })).toBe(expected)
  })
})
