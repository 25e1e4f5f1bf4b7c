'use client'

import { useQuery } from '@tanstack/react-query'
import { meQuery } from '@/lib/members/client'

/** Whether somebody is signed in; undefined while that is not known. Asked anew with every page. */
export function useSignedIn(): boolean | undefined {
  const { data } = useQuery({ ...meQuery(), refetchOnMount: 'always' })
  return data && data.member !== null
}
