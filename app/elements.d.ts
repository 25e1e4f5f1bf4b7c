import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** The site's custom elements; their texts travel in `data-*` attributes. */
type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  [data: `data-${string}`]: string | number | undefined
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'lb-ask': Island
      'lb-time': Island
      'lb-anchor': Island
      'lb-theme': Island
      'lb-me': Island
      'lb-sort': Island
    }
  }
}
