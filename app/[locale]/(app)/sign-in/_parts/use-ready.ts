'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page's scripts have taken over. Until then a form must not be sent: the browser would
 * load the page anew with what was typed in its address.
 */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
