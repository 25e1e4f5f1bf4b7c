'use client'

import { useRouter } from '@/lib/i18n/navigation'
import { useSignedIn } from '../_parts/use-signed-in'

/** Whether somebody is signed in, and the way there and back to where they are now. */
export function useToSignIn() {
  const signedIn = useSignedIn()
  const router = useRouter()
  const toSignIn = () => {
    const { pathname, search } = window.location
    router.push({ pathname: '/sign-in', query: { next: pathname + search } })
  }
  return { signedIn, toSignIn }
}
