'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Toasts } from '@/app/_ui/toasts'
import { setTopicOverrides, type TopicOverrides } from '@/lib/catalog/topic-label-overrides'
import { ApiError } from '@/lib/http/api-client'

const RETRIES = 2
const FRESH_MS = 10_000

/** Worth asking again by itself: the network or the server was away. */
const isPassing = (error: Error): boolean =>
  error instanceof ApiError && [0, 502, 503, 504].includes(error.problem.status)

type ProvidersProps = {
  toastsLabel: string
  /** Topics that are called otherwise than the program has it. */
  topics: TopicOverrides
  children: ReactNode
}

/** What every interactive page has around it: the memory of answers, a region for sentences, topics' words. */
export function Providers({ toastsLabel, topics, children }: ProvidersProps) {
  // Before anything inside is drawn; on the server the process has them already.
  if (typeof window !== 'undefined') setTopicOverrides(topics)
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Offline is an answer to tell people, not a reason to wait in silence.
          queries: {
            networkMode: 'always',
            staleTime: FRESH_MS,
            retry: (count, error) => count < RETRIES && isPassing(error),
          },
          mutations: { networkMode: 'always', retry: false },
        },
      }),
  )
  return (
    <QueryClientProvider client={client}>
      <Toasts label={toastsLabel}>{children}</Toasts>
    </QueryClientProvider>
  )
}
