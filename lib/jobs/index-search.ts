/** Keeps the search index in step with what is published. */
import { indexEvent } from '@/lib/search/documents/index-event'
import type { Follower } from './follow'

export const searchFollower: Follower = { name: 'search-index', handle: indexEvent }
