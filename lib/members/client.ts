/** The signed-in member in the browser. */
import { queryOptions } from '@tanstack/react-query'
import { call } from '@/lib/http/api-client'
import type { meEndpoint, updateMeEndpoint } from './endpoints'
import type { UpdateProfile } from './schema'

export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => call<typeof meEndpoint>('GET', '/me', { signal }),
    staleTime: 60_000,
  })

export const updateMe = (input: UpdateProfile, key: string) =>
  call<typeof updateMeEndpoint>('PATCH', '/me', { input, key })
