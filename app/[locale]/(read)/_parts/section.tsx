import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** Words of the button that copies the section's address. */
  permalink: string
  copied: string
  lead?: string
  children: ReactNode
}

/** A titled part of a page whose address can be copied. */
export function Section({ id, title, permalink, copied, lead, children }: Props) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <div className="part-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <lb-anchor data-target={id} data-label={permalink} data-copied={copied} />
      </div>
      {lead ? <p className="lead-2">{lead}</p> : null}
      {children}
    </section>
  )
}
