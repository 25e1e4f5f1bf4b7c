import type { Metadata } from 'next'

/** Title of an interactive page; none of them is for search engines. */
export const pageTitle = (title: string): Metadata => ({
  title: `${title} · Linebook`,
  robots: { index: false },
})
