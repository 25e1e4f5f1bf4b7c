'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useRouter } from '@/lib/i18n/navigation'
import { queueQuery } from '@/lib/moderation/client'

/**
 * Ways to the open cases before and after this one, undefined where there is none. The order is the
 * one of the queue when the case was opened: deciding it does not move its neighbours.
 */
export function useNeighbours(id: string) {
  const router = useRouter()
  const { data } = useQuery({ ...queueQuery({ state: 'open' }), staleTime: 30_000 })
  const order = useRef<string[] | null>(null)
  const ids = data?.items.map((item) => item.id) ?? []
  if (order.current === null && ids.includes(id)) order.current = ids
  const seen = order.current ?? ids
  const here = seen.indexOf(id)
  const waiting = new Set(ids)
  const to = (other: string | undefined) =>
    other === undefined ? undefined : () => router.push(`/moderation/${other}`)
  return {
    next: to(seen.slice(here + 1).find((other) => waiting.has(other))),
    previous: here > 0 ? to(seen.slice(0, here).findLast((other) => waiting.has(other))) : undefined,
  }
}
