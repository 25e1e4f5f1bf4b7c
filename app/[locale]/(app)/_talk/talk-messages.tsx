import type { ReactNode } from 'react'
import { Messages } from '../_parts/messages'

/** What the parts of this folder say; of the report form only what is shared. */
const AREAS = [
  'discussion',
  'report.issue',
  'report.personal',
  'report.failed',
  'report.counter',
  'report.counter_more',
  'report.counter_over',
  'report.counter_nearly',
]

export function TalkMessages({ more = [], children }: { more?: string[]; children: ReactNode }) {
  return <Messages areas={[...AREAS, ...more]}>{children}</Messages>
}
