import type { ReactNode } from 'react'
import { classes } from './classes'

export type Tone = 'ok' | 'warn' | 'bad' | 'mute'

/** A word with a sign, so that colour says nothing alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes('tag', tone)}>
      <span aria-hidden="true" className="sign">
        {SIGNS[tone]}
      </span>
      {children}
    </span>
  )
}

const SIGNS: Record<Tone, string> = { ok: '✓', warn: '…', bad: '×', mute: '–' }
