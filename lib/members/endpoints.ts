/** HTTP contracts about the member who is signed in. */
import {
  clearSessionCookies,
  parseCookies,
  SIGNED_IN_COOKIE,
  sessionCookieName,
  setSessionCookies,
} from '@/lib/auth/cookies'
import { endpoint } from '@/lib/http/endpoint'
import { getSelf } from './queries'
import { meSchema, updateProfileSchema } from './schema'
import { updateProfile } from './update-profile'

export const meEndpoint = endpoint({
  id: 'me',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in; null when nobody is',
  auth: 'none',
  output: meSchema,
  run: async ({ actor, request, headers }) => {
    const member = await getSelf(actor)
    const cookies = parseCookies(request.headers.get('cookie'))
    const token = cookies.get(sessionCookieName())
    // The session's end moved when it was read; the browser's copy follows. What is over is forgotten.
    if (member && token) setSessionCookies(headers, token)
    else if (token || cookies.has(SIGNED_IN_COOKIE)) clearSessionCookies(headers)
    return { member }
  },
})

export const updateMeEndpoint = endpoint({
  id: 'updateMe',
  method: 'PATCH',
  path: '/me',
  summary: 'Change the own name, language of mails, languages one reads',
  auth: 'member',
  input: updateProfileSchema,
  output: meSchema,
  run: ({ command }, { input }) => updateProfile(command, input),
})
