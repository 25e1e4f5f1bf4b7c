import type { ReactNode } from 'react'
import { classes } from './classes'

type NoticeProps = {
  tone?: 'plain' | 'ok' | 'warn' | 'bad'
  title?: ReactNode
  /** Read out when it appears: `status` waits for a pause, `alert` does not. */
  live?: 'status' | 'alert'
  children?: ReactNode
}

/** A few sentences set apart. */
export function Notice({ tone = 'plain', title, live, children }: NoticeProps) {
  return (
    <section className={classes('notice', tone)} role={live}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  )
}
