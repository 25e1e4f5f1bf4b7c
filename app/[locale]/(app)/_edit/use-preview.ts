'use client'

import { useEffect, useState } from 'react'

/** Wide enough for the form and the page beside it. */
const WIDE = '(min-width: 80rem)'

/** Whether the preview is shown: beside the form where there is room, behind a button elsewhere. */
export function usePreview() {
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(window.matchMedia(WIDE).matches), [])
  return { shown, toggle: () => setShown((before) => !before) }
}
